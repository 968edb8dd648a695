import { configure } from "leavex-widgets";
import "leavex-widgets/define";
import { campaignFetch, counter } from "leavex-widgets/testing";

beforeEach(() => configure({ api: "https://api.example.org/", fetch: campaignFetch() }));
afterEach(() => document.body.replaceChildren());

const mount = (tag) => {
  const element = document.createElement(tag);
  document.body.append(element);
  return element;
};

const ready = async (element) => {
  while (element.status !== "ready") await new Promise((passed) => setTimeout(passed, 10));
};

test("the page hears the number", async () => {
  const heard = new Promise((hear) =>
    document.addEventListener("leavex-count", hear, { once: true }),
  );
  mount("leavex-counter");
  expect((await heard).detail.count).toBe(counter.count);
});

test.each(["leavex-counter", "leavex-letter", "leavex-contact-mep", "leavex-departed"])(
  "%s shows its data",
  async (tag) => {
    await ready(mount(tag));
  },
);

test("data can be given without a request", async () => {
  const element = document.createElement("leavex-counter");
  element.data = { count: 42 };
  document.body.append(element);
  while (!element.shadowRoot?.textContent.includes("42 signatures"))
    await new Promise((passed) => setTimeout(passed, 10));
});
