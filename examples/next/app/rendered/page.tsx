import { renderCounter, renderLetter } from "leavex-widgets/server";
import { Elements } from "./elements";

// Seconds until the page is written again.
export const revalidate = 60;

const load = async (file: string) => (await fetch(`https://api.example.org/${file}`)).json();

export default async function Page() {
  const counter = await renderCounter(await load("counter.json"), {
    fallback: "Thousands of signatures",
  });
  const letter = await renderLetter(await load("letter/en.json"), {
    attributes: { "heading-level": 2 },
  });
  return (
    <main>
      <h1>Our campaign</h1>
      <div dangerouslySetInnerHTML={{ __html: counter }} suppressHydrationWarning />
      <div dangerouslySetInnerHTML={{ __html: letter }} suppressHydrationWarning />
      <Elements />
    </main>
  );
}
