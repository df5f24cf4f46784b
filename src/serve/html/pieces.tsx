import { inlineSvg, Scroll } from '../../paper/index.ts';

/** A choice from a list, with its label. */
export function Select(given: {
  name: string;
  label: string;
  value: string;
  options: readonly { readonly value: string; readonly title: string }[];
}) {
  const { name, label, value, options } = given;
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

/** The headings of columns of numbers. */
export function NumberHeadings({ names }: { names: readonly string[] }) {
  return names.map((name) => (
    <th scope="col" class="number">
      {name}
    </th>
  ));
}
