import type { TraceStep } from '../server/core/lot.ts'
import type { Text } from '../server/core/text.ts'
import { t } from '../server/core/text.ts'

/** A place where a lot stops. Borders, ports and cities are real; farms, mills and workshops are invented. */
export type Stop = Pick<TraceStep, 'place' | 'lat' | 'lon' | 'country'>

const at =
  (step: TraceStep['step']) =>
  (on: string, stop: Stop, detail: Text): TraceStep => ({ step, on, ...stop, detail })

export const harvested = at('harvested')
export const packed = at('packed')
export const inspected = at('inspected')
export const exported = at('exported')
export const imported = at('imported')
export const stored = at('stored')

export const inThailand = (place: Text, lat: number, lon: number): Stop => ({
  place,
  lat,
  lon,
  country: 'TH',
})
export const inChina = (place: Text, lat: number, lon: number): Stop => ({ place, lat, lon, country: 'CN' })

export const STOPS = {
  chiangKhong: inThailand(t('ด่านเชียงของ', 'Chiang Khong border', '清孔口岸'), 20.27, 100.41),
  laemChabang: inThailand(t('ท่าเรือแหลมฉบัง', 'Laem Chabang port', '林查班港'), 13.08, 100.88),
  mohan: inChina(t('ด่านโม่ฮาน', 'Mohan border', '磨憨口岸'), 21.19, 101.69),
  nansha: inChina(t('ท่าเรือหนานซา กว่างโจว', 'Nansha port, Guangzhou', '广州南沙港'), 22.65, 113.67),
  kunmingCold: inChina(t('คลังเย็นคุนหมิง', 'Kunming cold store', '昆明冷库'), 25.04, 102.72),
  kunming: inChina(t('คลังสินค้าคุนหมิง', 'Kunming warehouse', '昆明仓库'), 25.04, 102.72),
  guangzhouCold: inChina(t('คลังเย็นกว่างโจว', 'Guangzhou cold store', '广州冷库'), 23.13, 113.26),
  nanshaBonded: inChina(t('คลังทัณฑ์บนหนานซา', 'Nansha bonded warehouse', '南沙保税仓'), 22.77, 113.6),

  orchard: inThailand(t('สวนลุงทวี เขาคิชฌกูฏ', 'Uncle Thawi’s orchard', '塔威榴莲园'), 12.8, 102.12),
  orchardPacking: inThailand(
    t('โรงคัดบรรจุเขาคิชฌกูฏ', 'Khao Khitchakut packing house', '考奇差库包装厂'),
    12.77,
    102.11,
  ),
  chanthaburiLab: inThailand(
    t('จุดตรวจพืชจันทบุรี', 'Chanthaburi plant inspection', '尖竹汶植物检验点'),
    12.61,
    102.1,
  ),
  rice: inThailand(t('ทุ่งกุลา สุวรรณภูมิ', 'Thung Kula, Suwannaphum', '素旺那普 通库拉平原'), 15.61, 103.8),
  mill: inThailand(t('โรงสีกลุ่มแม่จันทร์', 'Mae Chan group mill', '月妈妈合作社碾米厂'), 15.6, 103.81),
  roiEtLab: inThailand(t('ห้องตรวจข้าวร้อยเอ็ด', 'Roi Et rice laboratory', '黎逸大米检测室'), 16.05, 103.65),
  silk: inThailand(t('บ้านไหมครูบัว ชนบท', 'Kru Bua silk house', '莲师傅丝坊'), 16.08, 102.62),
  khonKaenCheck: inThailand(t('จุดตรวจผ้าขอนแก่น', 'Khon Kaen textile check', '孔敬织物检验点'), 16.44, 102.83),
  indigo: inThailand(t('โรงย้อมพี่คำ พรรณานิคม', 'Kham’s dye house', '阿金染坊'), 17.35, 103.85),
  phuPhan: inThailand(t('แปลงสมุนไพรภูพาน', 'Phu Phan herb garden', '普潘山草药园'), 17.05, 103.95),
  sakonCheck: inThailand(
    t('จุดตรวจสินค้าสกลนคร', 'Sakon Nakhon product check', '沙功那空质检点'),
    17.16,
    104.15,
  ),
  coffee: inThailand(t('ไร่อาจู ดอยวาวี', 'A-Ju’s farm, Doi Wawi', '瓦维山阿朱园'), 19.92, 99.49),
  roastery: inThailand(t('โรงคั่วอาจู แม่สรวย', 'A-Ju’s roastery, Mae Suai', '湄帅阿朱烘焙坊'), 19.66, 99.54),
  chiangRaiLab: inThailand(
    t('ห้องตรวจอาหารเชียงราย', 'Chiang Rai food laboratory', '清莱食品检测室'),
    19.91,
    99.83,
  ),
  canal: inThailand(
    t('สวนริมคลองยายนิด สามพราน', 'Yai Nit’s orchard, Sam Phran', '三攀妮奶奶果园'),
    13.72,
    100.22,
  ),
  canalPacking: inThailand(t('โรงคัดบรรจุสามพราน', 'Sam Phran packing house', '三攀包装厂'), 13.73, 100.2),
  nakhonPathom: inThailand(
    t('จุดตรวจพืชนครปฐม', 'Nakhon Pathom plant inspection', '佛统植物检验点'),
    13.82,
    100.06,
  ),
  lomSak: inThailand(t('สวนมะขาม หล่มสัก', 'Tamarind grove, Lom Sak', '隆萨罗望子园'), 16.78, 101.24),
} as const satisfies Record<string, Stop>
