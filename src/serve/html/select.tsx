/** A choice of one, with its label. */
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
