// Angular knows a tag by a directive. Its compiler wants each one written out, in the form that it gives to libraries.
import {settable, type ElementDoc, type Member} from './manifest.js';

/** Oldest Angular that reads this form of a directive, and that of whose libraries this is. */
const OLDEST = "minVersion: '14.0.0', version: '20.0.0', ngImport: i0";

const directive = ({name}: ElementDoc): string => `${name}Tag`;
const isSwitch = ({type}: Member): boolean => type?.text === 'boolean';

export function angularModule(elements: readonly ElementDoc[]): string {
  const classes = elements.map((element) => {
    const type = directive(element);
    const inputs = settable(element).map(({name, attribute = name}) => `${name}: '${attribute}'`);
    const setters = settable(element).map((member) => {
      const value = isSwitch(member) ? "value === '' || value" : 'value';
      return `  set ${member.name}(value) {\n    this.#element.${member.name} = ${value};\n  }\n`;
    });
    return `export class ${type} {
  #element = i0.inject(i0.ElementRef).nativeElement;
${setters.join('')}
  static ɵfac = i0.ɵɵngDeclareFactory({${OLDEST}, type: ${type}, deps: [], target: i0.ɵɵFactoryTarget.Directive});
  static ɵdir = i0.ɵɵngDeclareDirective({${OLDEST}, type: ${type}, isStandalone: true, selector: '${element.tagName}', inputs: {${inputs.join(', ')}}});
}
`;
  });
  return `import * as i0 from '@angular/core';\n\n${classes.join('\n')}\nexport const LEAVEX_TAGS = [${elements.map(directive).join(', ')}];\n`;
}

export function angularTypes(elements: readonly ElementDoc[]): string {
  const classes = elements.map((element) => {
    const type = directive(element);
    const inputs = settable(element).map(({name, attribute = name}) => `${name}: {alias: '${attribute}'; required: false}`);
    const setters = settable(element).map((member) => {
      const own = `Attributes['${element.tagName}']['${member.attribute ?? member.name}']`;
      return `  set ${member.name}(value: ${isSwitch(member) ? `${own} | ''` : own});\n`;
    });
    return `export declare class ${type} {
${setters.join('')}  static ɵfac: i0.ɵɵFactoryDeclaration<${type}, never>;
  static ɵdir: i0.ɵɵDirectiveDeclaration<${type}, '${element.tagName}', never, {${inputs.join('; ')}}, {}, never, never, true, never>;
}
`;
  });
  return `import type * as i0 from '@angular/core';
import type {Attributes} from './tags.js';

${classes.join('\n')}
/** For the \`imports\` of a component: makes the tags known to its template, with their names and values. */
export declare const LEAVEX_TAGS: readonly [${elements.map((element) => `typeof ${directive(element)}`).join(', ')}];
`;
}
