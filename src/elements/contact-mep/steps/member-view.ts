import {html, nothing, type TemplateResult} from 'lit';
import type {Member, MembersIndex} from '../../../api/schema/members.js';
import {countryName} from '../../../i18n/display-names.js';
import {formatDate} from '../../../i18n/format.js';
import * as texts from '../contact-texts.js';
import {inLanguageOrAny} from '../../../i18n/in-language.js';
import {EVERYWHERE} from '../state.js';
import {outward, type StepContext} from './step-context.js';
import {groupName} from '../members/group-name.js';
import {initials} from '../members/initials.js';
import {isOld} from '../members/stance.js';

/** Facts with a dot between each two; those that are not known are left out. */
export const dots = (parts: readonly unknown[]): unknown[] => parts.filter(Boolean).flatMap((part, i) => (i ? [' · ', part] : [part]));

/** Words for a stance: the campaign's own, else ours. */
export function stanceName({stances}: MembersIndex, tag: string, code: string): string {
  const own = stances?.find((stance) => stance.code === code)?.label;
  const named = own && inLanguageOrAny(own, tag);
  if (named) return named;
  return code === 'active' ? texts.activeText() : code === 'left' ? texts.leftText() : code === 'none' ? texts.noAccountText() : code;
}

/** Stance of a member, as far as it is known. Its date is shown only where it differs from that of the list. */
function stanceLine({tag, index, asOf}: StepContext, {stance}: Member): TemplateResult {
  const {code, since, checkedOn, proof, source} = stance;
  const isOut = code === 'left' && !index.stances;
  const evidence = proof ?? source;
  const checked =
    checkedOn &&
    checkedOn !== asOf &&
    (isOld(checkedOn, Date.now()) ? texts.checkedLongAgoText : texts.checkedText)(formatDate(tag, checkedOn));
  return html`<div part="stance"><span part="chip">${
    isOut && since ? texts.leftOnText(formatDate(tag, since)) : stanceName(index, tag, code)
  }</span>${checked ? html` · <small>${checked}</small>` : nothing}${
    evidence ? html` · ${outward(evidence, texts.sourceText())}` : nothing
  }</div>`;
}

/** Portrait of a member over the initials; where it does not come, those are seen. */
function portrait(view: StepContext, {photo}: Member): unknown {
  const show = ({target, type}: Event): void => {
    (target as HTMLElement).hidden = type === 'error';
  };
  const url = photo && view.urlOf(photo);
  return url
    ? html`<img part="photo" crossorigin="anonymous" referrerpolicy="no-referrer" src=${url} alt="" loading="lazy"
        decoding="async" @error=${show} @load=${show}>`
    : nothing;
}

/** Row of a member: initials, name (also in its own script), group, party, place and stance. */
export function memberView(view: StepContext, member: Member): TemplateResult {
  const {state, tag, index} = view;
  const {id, name, native, group, party, constituency, country} = member;
  const other = native && `${native.given} ${native.family}`;
  const places = [groupName(index, group), party, constituency, state.country === EVERYWHERE && (countryName(tag, country) || country)];
  return html`<div part="portrait" data-group=${group} data-initials=${initials(member)} aria-hidden="true">${portrait(view, member)}</div>
    <div class="about">
      <div part="name"><bdi>${name}</bdi>${
        other && other !== name ? html` <bdi lang=${native.lang}>${other}</bdi>` : nothing
      }${state.written.has(id) ? html` <small>(${texts.writtenText()})</small>` : nothing}</div>
      <div part="place">${places.filter(Boolean).map((place, i) => html`${i ? ' · ' : ''}<bdi>${place}</bdi>`)}</div>
      ${stanceLine(view, member)}
    </div>`;
}
