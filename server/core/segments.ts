import { PLACES, type Place } from './places.ts'
import { type Text, t } from './text.ts'

/**
 * Buyers by where they live, coarse enough that a part has people in it. Cities of China by the ranking of Yicai's New
 * First-tier Cities Research Institute for 2018, recalled (Kunming moved up in 2019); outside China there are too few
 * buyers to tell Thailand's neighbours from the rest.
 */
export type Segment = {
  key: 'first' | 'newFirst' | 'second' | 'abroad'
  name: Text
  cities: readonly string[]
}

export const SEGMENTS: readonly Segment[] = [
  {
    key: 'first',
    name: t('เมืองชั้นหนึ่ง', 'First-tier cities', '一线'),
    cities: ['guangzhou', 'shanghai', 'beijing', 'shenzhen'],
  },
  {
    key: 'newFirst',
    name: t('เมืองชั้นหนึ่งใหม่', 'New first-tier cities', '新一线'),
    cities: ['chengdu', 'hangzhou', 'wuhan', 'xian', 'chongqing', 'zhengzhou'],
  },
  {
    key: 'second',
    name: t('เมืองชั้นสอง', 'Second-tier cities', '二线'),
    cities: ['kunming', 'nanning'],
  },
  {
    key: 'abroad',
    name: t('นอกจีน', 'Outside China', '中国以外'),
    cities: ['vientiane', 'phnompenh', 'hochiminh', 'yangon', 'world'],
  },
]

/** Number of the segment by `place` column. A city that no segment names is an oversight, and throws here and not on a screen. */
export const SEGMENT_OF: readonly number[] = PLACES.map(({ key }: Place) => {
  const found = SEGMENTS.findIndex(segment => segment.cities.includes(key))
  if (found < 0) throw new Error(`segments: ${key} belongs to none`)
  return found
})
