import type { Text } from './text.ts'

/**
 * Where simulated buyers live. `weight` is the share of buyers, an assumption; coordinates are the city's. `001` is the
 * world (UN M49): all that has no city of its own here, drawn where the map ends.
 */
export type Place = {
  key: string
  country: 'CN' | 'LA' | 'KH' | 'VN' | 'MM' | '001'
  name: Text
  lat: number
  lon: number
  weight: number
}

const place = (
  key: string,
  th: string,
  en: string,
  zh: string,
  lat: number,
  lon: number,
  weight: number,
  country: Place['country'] = 'CN',
): Place => ({
  key,
  country,
  name: { th, en, zh },
  lat,
  lon,
  weight,
})

/** Order is part of the log's meaning (`place` columns index it): append, never reorder. */
export const PLACES: readonly Place[] = [
  place('guangzhou', 'กว่างโจว', 'Guangzhou', '广州', 23.13, 113.26, 15),
  place('shanghai', 'เซี่ยงไฮ้', 'Shanghai', '上海', 31.23, 121.47, 14),
  place('beijing', 'ปักกิ่ง', 'Beijing', '北京', 39.9, 116.4, 11),
  place('shenzhen', 'เซินเจิ้น', 'Shenzhen', '深圳', 22.54, 114.06, 11),
  place('chengdu', 'เฉิงตู', 'Chengdu', '成都', 30.57, 104.07, 10),
  place('hangzhou', 'หางโจว', 'Hangzhou', '杭州', 30.27, 120.16, 9),
  place('kunming', 'คุนหมิง', 'Kunming', '昆明', 25.04, 102.72, 8),
  place('wuhan', 'อู่ฮั่น', 'Wuhan', '武汉', 30.59, 114.3, 7),
  place('xian', 'ซีอาน', "Xi'an", '西安', 34.34, 108.94, 5),
  place('nanning', 'หนานหนิง', 'Nanning', '南宁', 22.82, 108.32, 4),
  place('chongqing', 'ฉงชิ่ง', 'Chongqing', '重庆', 29.56, 106.55, 4),
  place('zhengzhou', 'เจิ้งโจว', 'Zhengzhou', '郑州', 34.75, 113.63, 2),
  place('vientiane', 'เวียงจันทน์', 'Vientiane', '万象', 17.97, 102.61, 1, 'LA'),
  place('phnompenh', 'พนมเปญ', 'Phnom Penh', '金边', 11.56, 104.92, 1, 'KH'),
  place('hochiminh', 'โฮจิมินห์ซิตี', 'Ho Chi Minh City', '胡志明市', 10.78, 106.7, 1, 'VN'),
  place('yangon', 'ย่างกุ้ง', 'Yangon', '仰光', 16.84, 96.17, 1, 'MM'),
  place('world', 'ประเทศอื่น', 'Elsewhere', '其他国家', 8.4, 109.8, 1, '001'),
]
