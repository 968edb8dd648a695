// Data for editors: completion and help for tags, attributes, events, parts and custom properties.
import {getWebTypesData} from 'custom-element-jet-brains-integration';
import {getVsCodeCssCustomData, getVsCodeHtmlCustomData} from 'custom-element-vs-code-integration';
import {elementsOf, type Manifest} from './manifest.js';

type Manifests = Parameters<typeof getVsCodeHtmlCustomData>[0];

/** File name → content. */
export function ideData(manifest: Manifest): Readonly<Record<string, string>> {
  const forPlugins = manifest as unknown as Manifests;
  const html = JSON.parse(getVsCodeHtmlCustomData(forPlugins, {hideMethodDocs: true})) as object;
  const css = JSON.parse(getVsCodeCssCustomData(forPlugins, {})) as {readonly properties: readonly {readonly name: string}[]};
  // Elements have most custom properties in common.
  const properties = [...new Map(css.properties.map((property) => [property.name, property])).values()];
  return {
    'vscode.html-custom-data.json': json({...html, globalAttributes: globalAttributes(manifest)}),
    'vscode.css-custom-data.json': json({...css, properties}),
    'web-types.json': getWebTypesData(forPlugins, {}),
  };
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Attributes of any tag, for pages whose editor removes unknown tags. */
function globalAttributes(manifest: Manifest): object[] {
  return [
    {
      name: 'data-leavex',
      description: 'For sites that remove unknown tags: the same as the tag, with every attribute written as data-leavex-…',
      values: elementsOf(manifest).map(({tagName}) => ({name: tagName.replace('leavex-', '')})),
    },
    {name: 'data-leavex-api', description: 'Base URL of the campaign API, for every widget inside.'},
  ];
}
