/** A point in the map's own units: 10 to a rem on a screen 108 rem high. */
export type Point = { x: number; y: number }

const DEGREE = Math.PI / 180
/** Seen from one earth radius above 14°N 106°E, camera tipped 26° north: Thailand in front, China behind it. */
const LAT = 14 * DEGREE
const LON = 106 * DEGREE
const TILT = 26 * DEGREE
const DISTANCE = 2
const SCALE = 1690
const CENTRE: Point = { x: 1130, y: 812 }

/**
 * Tilted perspective (Snyder, Map Projections: A Working Manual, §23) of degrees to map units. Right for the half of
 * the earth that the camera sees; the generator of the land and the cities on it share this one function.
 */
export function project(lat: number, lon: number): Point {
  const phi = lat * DEGREE
  const lambda = lon * DEGREE - LON
  const towards = Math.sin(LAT) * Math.sin(phi) + Math.cos(LAT) * Math.cos(phi) * Math.cos(lambda)
  const near = (DISTANCE - 1) / (DISTANCE - towards)
  const east = near * Math.cos(phi) * Math.sin(lambda)
  const north = near * (Math.cos(LAT) * Math.sin(phi) - Math.sin(LAT) * Math.cos(phi) * Math.cos(lambda))
  const depth = (north * Math.sin(TILT)) / (DISTANCE - 1) + Math.cos(TILT)
  return {
    x: CENTRE.x + (SCALE * east * Math.cos(TILT)) / depth,
    y: CENTRE.y - (SCALE * north) / depth,
  }
}
