/** Boundaries of areas, as a file of them says. */
export interface Boundaries {
  /** The file, as findings name it. */
  readonly file: string;
  readonly areas: readonly BoundedArea[];
}

interface BoundedArea {
  /** All that its properties call it: which of them is its name, the areas of the paper say. */
  readonly names: readonly string[];
  readonly rings: readonly (readonly Place[])[];
}

type Place = readonly [number, number];

/** The shapes of areas within a rectangle. */
interface Shapes {
  readonly width: number;
  readonly height: number;
  /** By the name of the area: its outline, and the middle of it. */
  readonly paths: ReadonlyMap<string, string>;
  readonly middles: ReadonlyMap<string, Place>;
}

const width = 600;

/**
 * The shapes of the areas that are named, within a rectangle of 600 across. Degrees are drawn as long as they are at
 * the middle of the map, other coordinates (metres of a national grid) as they are.
 */
export function drawBoundaries({ areas }: Boundaries, names: readonly string[]): Shapes {
  const drawn = names.flatMap((name) => {
    const area = areas.find((each) => each.names.some((other) => sameName(other, name)));
    return area ? [{ name, rings: area.rings }] : [];
  });
  const places = drawn.flatMap(({ rings }) => rings.flat());
  if (places.length === 0) return { width, height: 0, paths: new Map(), middles: new Map() };
  const box = boxOf(places);
  const isDegrees = Math.abs(box.left) <= 180 && Math.abs(box.right) <= 180 && Math.abs(box.top) <= 90;
  const squeeze = isDegrees ? Math.cos(((box.top + box.bottom) / 2) * (Math.PI / 180)) : 1;
  const scale = width / Math.max(1e-9, (box.right - box.left) * squeeze);
  const placed = ([x, y]: Place): Place => [
    Math.round((x - box.left) * squeeze * scale),
    Math.round((box.top - y) * scale),
  ];
  const pathOf = (ring: readonly Place[]) => {
    const points = ring.map(placed);
    // Where boundaries are finer than the screen, most points fall on the one before.
    const kept = points.filter((point, index) => index === 0 || String(point) !== String(points[index - 1]));
    return kept.length < 3 ? '' : `M${kept.map((point) => point.join(',')).join('L')}Z`;
  };
  return {
    width,
    height: Math.ceil((box.top - box.bottom) * scale),
    paths: new Map(drawn.map(({ name, rings }) => [name, rings.map(pathOf).join('')])),
    middles: new Map(drawn.map(({ name, rings }) => [name, placed(middleOf(rings))])),
  };
}

/** The middle of the rectangle around the longest ring. */
function middleOf(rings: readonly (readonly Place[])[]): Place {
  const longest = rings.reduce((most, ring) => (ring.length > most.length ? ring : most), []);
  const { left, right, top, bottom } = boxOf(longest);
  return [(left + right) / 2, (top + bottom) / 2];
}

function boxOf(places: readonly Place[]) {
  const box = { left: Infinity, right: -Infinity, top: -Infinity, bottom: Infinity };
  for (const [x, y] of places) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.max(box.top, y);
    box.bottom = Math.min(box.bottom, y);
  }
  return box;
}

/** Names that differ in case, in `&` for `and`, or in punctuation are one. */
function sameName(one: string, other: string): boolean {
  const plain = (name: string) =>
    name
      .toLowerCase()
      .replaceAll('&', 'and')
      .replace(/[^\p{L}\p{N}]/gu, '');
  return plain(one) === plain(other);
}

/**
 * A file of boundaries (GeoJSON), checked: a collection of features, each a polygon or several, with a name among its
 * properties. In place of boundaries what is wrong, in plain words.
 */
export function readBoundaries(file: string, text: string): Boundaries | { readonly problem: string } {
  const wrong = (got: string, todo: string) => ({
    problem: `${file}: expected boundaries as GeoJSON (a FeatureCollection of polygons), got ${got}. ${todo}`,
  });
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return wrong('a text that is not JSON', 'Export it as GeoJSON.');
  }
  const { type, features } = (read ?? {}) as { type?: unknown; features?: unknown };
  if (type !== 'FeatureCollection' || !Array.isArray(features))
    return wrong(typeof type === 'string' ? `a ${type}` : 'JSON of another kind', 'Export it as GeoJSON.');
  const areas = features.map((feature) => boundedArea(feature));
  const bad = areas.findIndex((area) => typeof area === 'string');
  if (bad >= 0) return wrong(`feature ${bad + 1} with ${areas[bad]}`, 'Leave it out, or mend it.');
  if (areas.length === 0) return wrong('no feature', 'Export the areas that the paper has.');
  return { file, areas: areas as BoundedArea[] };
}

/** A feature as an area; in words, what is wrong with it. */
function boundedArea(feature: unknown): BoundedArea | string {
  const { properties, geometry } = (feature ?? {}) as { properties?: unknown; geometry?: unknown };
  const names = Object.values((properties ?? {}) as object).filter((value) => typeof value === 'string');
  if (names.length === 0) return 'no name among its properties';
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  if (type !== 'Polygon' && type !== 'MultiPolygon') return `the geometry ${String(type)}`;
  if (!Array.isArray(coordinates)) return 'no coordinates';
  const rings = type === 'Polygon' ? coordinates : coordinates.flat();
  const isPlace = (place: unknown) =>
    Array.isArray(place) && Number.isFinite(place[0]) && Number.isFinite(place[1]);
  if (!rings.every((ring) => Array.isArray(ring) && ring.every(isPlace)))
    return 'coordinates that are no numbers';
  return { names, rings: rings as Place[][] };
}

/** What of a file of boundaries matches no area, and which areas it does not have; null where all match. */
export function unmatchedWords({ file, areas }: Boundaries, names: readonly string[]): string | null {
  const missing = names.filter(
    (name) => !areas.some((area) => area.names.some((each) => sameName(each, name))),
  );
  if (missing.length === 0) return null;
  return `${file} has no boundary of ${missing.join(', ')}: ${missing.length === 1 ? 'it is' : 'they are'} shown as tiles. One of a feature's properties must be the name that the paper has.`;
}
