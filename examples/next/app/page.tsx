import { Widgets } from "./widgets";

export default function Page() {
  return (
    <main>
      <h1>Our campaign</h1>
      <Widgets />
    </main>
  );
}
