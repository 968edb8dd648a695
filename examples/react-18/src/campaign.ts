import { configure } from "leavex-widgets";
import "leavex-widgets/define";

configure({ api: "https://api.example.org/" });
