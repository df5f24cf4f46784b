import type { Drawing } from '../../../charts/index.ts';
import { styles } from './styles.ts';

/** The index of a folder of charts: each to look at, to copy or drag from, with its files and its alt text. */
export function ChartPack({
  title,
  isSynthetic,
  drawings,
}: {
  title: string;
  isSynthetic: boolean;
  drawings: readonly Drawing[];
}) {
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: styles }} />
      </head>
      <body>
        {isSynthetic && (
          <p class="synthetic" role="note">
            Synthetic data: every record behind these charts is made up.
          </p>
        )}
        <main>
          <h1>{title}</h1>
          {drawings.map((drawing) => (
            <ChartEntry drawing={drawing} />
          ))}
        </main>
      </body>
    </html>
  );
}

function ChartEntry({ drawing: { stem, headline, altText, csv } }: { drawing: Drawing }) {
  const endings = ['svg', 'png', 'vl.json', ...(csv === null ? [] : ['csv']), 'txt'];
  return (
    <section id={stem}>
      <h2>
        {stem}: {headline}
      </h2>
      <img class="picture" src={`${stem}.svg`} alt={altText} loading="lazy" />
      <p class="files">
        {endings.map((ending) => (
          <>
            <a href={`${stem}.${ending}`} download>
              {stem}.{ending}
            </a>{' '}
          </>
        ))}
      </p>
      <p class="when">{altText}</p>
    </section>
  );
}
