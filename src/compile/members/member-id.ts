/** The Parliament's number of a member from any way of writing it: `mep_1294`, `person/1294`, the address of a page. */
export function memberId(value: string): string {
  const text = value.trim();
  return (
    /^(?:mep[_-]?|(?:https?:\/\/data\.europarl\.europa\.eu\/)?person\/|https?:\/\/(?:www\.)?europarl\.europa\.eu\/meps\/[a-z]{2}\/)(\d+)(?:[/?#].*)?$/i.exec(
      text,
    )?.[1] ?? text
  );
}
