import leavex from "./leavex.js";

export default function (config) {
  config.addPlugin(leavex);
}
