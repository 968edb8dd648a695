import { bootstrapApplication } from "@angular/platform-browser";
import { App } from "./app";
import "./campaign";

void bootstrapApplication(App);
