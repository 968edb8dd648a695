import { configure } from "leavex-widgets";
import "leavex-widgets/define";
import { campaignFetch, counter } from "leavex-widgets/testing";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

beforeEach(() => configure({ api: "https://api.example.org/", fetch: campaignFetch() }));
afterEach(() => document.body.replaceChildren());

const mount = (tag: keyof HTMLElementTagNameMap) => {
  const element = document.createElement(tag);
  document.body.append(element);
  return element;
};

test("the page hears the number", async () => {
  const heard = vi.fn();
  document.addEventListener("leavex-count", (event) => heard(event.detail.count), { once: true });
  mount("leavex-counter");
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith(counter.count));
});

test.each(["leavex-counter", "leavex-letter", "leavex-contact-mep", "leavex-departed"] as const)(
  "%s shows its data",
  async (tag) => {
    const element = mount(tag);
    await vi.waitFor(() => expect(element).toHaveProperty("status", "ready"));
  },
);

test("data can be given without a request", async () => {
  const element = document.createElement("leavex-counter");
  element.data = { count: 42 };
  document.body.append(element);
  await vi.waitFor(() => expect(element.shadowRoot?.textContent).toContain("42 signatures"));
});
