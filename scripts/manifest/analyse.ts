import {readdirSync, readFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import * as analyzerModule from '@custom-elements-manifest/analyzer';
import type {Attribute} from 'custom-elements-manifest';
import ts from 'typescript';
import {ELEMENT_NAMES} from '../elements.js';
import type {Documented, ElementDoc, Manifest, Member, Module} from './manifest.js';

/** Export of the analyzer that its types leave out; with the TypeScript whose trees it reads. */
interface Analyzer {
  create(options: {modules: ts.SourceFile[]; plugins: object[]}): {modules: Module[]};
  readonly ts: typeof ts;
}

interface PropertyOptions {
  readonly attribute?: boolean | string;
  readonly reflect?: boolean;
  readonly state?: boolean;
}

type ElementClass = {readonly elementProperties: ReadonlyMap<PropertyKey, PropertyOptions>};

const analyzer = analyzerModule as unknown as Analyzer;

const ELEMENTS = 'src/elements';
const BASE_CLASSES = 'src/widget';

/** Members that Lit and the platform call, or that describe a class to Lit. They are public, but of no use to anybody else. */
const LIFECYCLE = new Set(
  'addController connectedCallback disconnectedCallback adoptedCallback attributeChangedCallback observedAttributes oldAttributes slots styles properties shadowRootOptions render renderRoot createRenderRoot'.split(
    ' ',
  ),
);

/**
 * The manifest of all elements: what the package promises, from the doc comments and from what Lit is told. Attributes come from
 * the classes themselves and types from the compiler: the analyzer's plugin for Lit fails on declarations that elements share.
 */
export async function analyse(): Promise<Manifest> {
  const files = ELEMENT_NAMES.map((name) => `${ELEMENTS}/${name}/leavex-${name}.ts`);
  const bases = readdirSync(BASE_CLASSES).map((name) => `${BASE_CLASSES}/${name}`);
  const modules = [...bases, ...files].map((file) =>
    analyzer.ts.createSourceFile(file, readFileSync(file, 'utf8'), analyzer.ts.ScriptTarget.ES2022, true),
  );
  const raw = analyzer.create({modules, plugins: []});
  const typeOf = typeReader(files);
  const described: Module[] = [];
  for (const file of files) {
    const declaration = raw.modules.find(({path}) => path === file)?.declarations.find(({tagName}) => tagName);
    if (!declaration) throw new Error(`${file}: its class has no comment with "@customElement <tag>"`);
    const {elementProperties} = await loadClass(file, declaration.name);
    described.push(...describe(publicParts(declaration, elementProperties, typeOf), published(file)));
  }
  return {schemaVersion: '1.0.0', readme: '', modules: described};
}

/** The class and, beside it, the module that registers it. */
function describe(element: ElementDoc, path: string): Module[] {
  const declaration = {name: element.name, module: path};
  return [
    {kind: 'javascript-module', path, declarations: [element], exports: [{kind: 'js', name: element.name, declaration}]},
    {
      kind: 'javascript-module',
      path: path.replace(/[^/]+$/, 'define.js'),
      declarations: [],
      exports: [{kind: 'custom-element-definition', name: element.tagName, declaration}],
    },
  ];
}

function publicParts(
  raw: ElementDoc,
  properties: ElementClass['elementProperties'],
  typeOf: (className: string, member: string) => string | undefined,
): ElementDoc {
  const isPublic = ({name, privacy}: Member): boolean =>
    (privacy ?? 'public') === 'public' && !name.startsWith('#') && !LIFECYCLE.has(name) && properties.get(name)?.state !== true;
  const members = raw.members.filter(isPublic).map((member): Member => {
    const type = member.kind === 'field' ? (typeOf(raw.name, member.name) ?? member.type?.text) : undefined;
    const attribute = attributeName(member.name, properties.get(member.name));
    return {
      ...plain(member),
      ...(type && {type: {text: type}}),
      ...(attribute && {attribute}),
      ...(properties.get(member.name)?.reflect && {reflects: true}),
    };
  });
  const fromProperties = members.flatMap(({name, attribute, description, type, default: initial, inheritedFrom}): Attribute[] =>
    attribute === undefined
      ? []
      : [
          {
            name: attribute,
            fieldName: name,
            ...(description && {description}),
            ...(type && {type: {text: withoutNothing(type.text)}}),
            ...(initial && {default: initial}),
            ...(inheritedFrom !== undefined && {inheritedFrom}),
          },
        ],
  );
  return {
    kind: 'class',
    name: raw.name,
    tagName: raw.tagName,
    customElement: true,
    description: raw.description,
    attributes: ownFirst([...fromProperties, ...(raw.attributes ?? []).map(plain)]),
    members: ownFirst(members),
    events: ownFirst((raw.events ?? []).map(plain)),
    slots: ownFirst((raw.slots ?? []).map(plain)),
    cssParts: ownFirst((raw.cssParts ?? []).map(plain)),
    cssProperties: ownFirst((raw.cssProperties ?? []).map(plain)),
    cssStates: ownFirst((raw.cssStates ?? []).map(plain)),
  };
}

/** The base class is no module of the package: say from which class something comes, not from which file. */
function plain<T extends Documented>(doc: T): T {
  return doc.inheritedFrom ? {...doc, inheritedFrom: {name: doc.inheritedFrom.name}} : doc;
}

function ownFirst<T extends Documented>(docs: readonly T[]): T[] {
  return [...docs.filter((doc) => !doc.inheritedFrom), ...docs.filter((doc) => doc.inheritedFrom)];
}

function attributeName(property: string, options: PropertyOptions | undefined): string | undefined {
  if (!options || options.state || options.attribute === false) return undefined;
  return typeof options.attribute === 'string' ? options.attribute : property.toLowerCase();
}

/** "number | null | undefined" → "number": an attribute is there or not. */
function withoutNothing(type: string): string {
  return type
    .split(' | ')
    .filter((part) => part !== 'null' && part !== 'undefined')
    .join(' | ');
}

async function loadClass(file: string, name: string): Promise<ElementClass> {
  const module = (await import(pathToFileURL(file).href)) as Record<string, ElementClass & {finalize?: () => void}>;
  const found = module[name];
  if (!found) throw new Error(`${file} does not export ${name}`);
  // Lit collects the properties of a class and of those it extends when it first needs them.
  Reflect.get(found, 'observedAttributes');
  return found;
}

/** Types of members, with names like "Counted" written out: 'signatures' | 'members' | 'departures'. */
function typeReader(files: readonly string[]): (className: string, member: string) => string | undefined {
  const {config} = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as {config: object};
  const {options} = ts.parseJsonConfigFileContent({...config, include: []}, ts.sys, '.');
  const program = ts.createProgram(files, {...options, types: []});
  const checker = program.getTypeChecker();
  const classes = new Map<string, ts.Type>();
  for (const file of files) {
    const source = program.getSourceFile(file);
    source?.forEachChild((node) => {
      if (ts.isClassDeclaration(node) && node.name) classes.set(node.name.text, checker.getTypeAtLocation(node));
    });
  }
  return (className, member) => {
    const symbol = classes.get(className)?.getProperty(member);
    if (!symbol) return undefined;
    const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias | ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType;
    return checker.typeToString(checker.getTypeOfSymbol(symbol), undefined, flags);
  };
}

function published(source: string): string {
  return source.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');
}
