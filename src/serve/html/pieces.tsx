import { inlineSvg, Scroll } from '../../paper/index.ts';
import type { PublishedRow } from '../mart/index.ts';

/** What can be chosen from a list. */
export interface Option {
  readonly value: string;
  readonly title: string;
}

/** A choice from a list, with its label. */
export function Select(given: {
  name: string;
  label: string;
  value: string;
  /** A value that is its own title stands alone. */
  options: readonly (string | Option)[];
}) {
  const { name, label, value } = given;
  const options = given.options.map((each) =>
    typeof each === 'string' ? { value: each, title: each } : each,
  );
  return (
    <div>
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.title}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A picture as it was drawn; on a narrow screen it keeps a size that can be read, and scrolls. */
export function InlineChart({ svg, label }: { svg: string; label: string }) {
  return (
    <Scroll class="picture" label={label}>
      <div dangerouslySetInnerHTML={inlineSvg(svg)} />
    </Scroll>
  );
}

/** A row of the paper, as a link. */
export function RowLink({ href, row }: { href: string; row: Pick<PublishedRow, 'code' | 'title'> }) {
  return (
    <a href={href}>
      <span class="code">{row.code}</span> {row.title}
    </a>
  );
}

/** Links to files and pages, side by side. */
export function Actions(given: {
  label?: string;
  links: readonly { readonly address: string; readonly title: string | undefined }[];
  /** They follow what is shown of a chart. */
  isOfView?: boolean;
  /** What each is of, for those who do not see what stands around. */
  hiddenWords?: string;
}) {
  const { label, links, isOfView, hiddenWords } = given;
  return (
    <ul class="actions" aria-label={label}>
      {links.map(({ address, title }) => (
        <li>
          <a href={address} data-view={isOfView}>
            {title}
            {hiddenWords && <span class="hidden">{hiddenWords}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What is known of something, each fact with its name; those that are not known are left out. */
export function NamedFacts({ facts }: { facts: readonly [string, string | null | undefined][] }) {
  return (
    <dl class="facts">
      {facts.map(
        ([name, value]) =>
          value != null && (
            <div>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
