import { t } from '../../server/core/text.ts'
import type { ProductSeed } from '../catalogue.ts'
import { gtin } from '../gs1.ts'
import * as paper from '../papers.ts'
import { harvested, inspected, packed, STOPS } from '../stops.ts'

const CHONNABOT = {
  province: 'TH-40',
  origin: t('อ.ชนบท จ.ขอนแก่น', 'Chonnabot, Khon Kaen', '孔敬府 春那博县'),
}

export const SILK: ProductSeed[] = [
  {
    key: 'silk',
    shop: 'silk',
    gtin: gtin(121),
    category: 'cloth',
    art: 'silk',
    price: 320_000,
    weight: 350,
    shelfLife: null,
    season: null,
    name: t('ไหมมัดหมี่ลายข้าวหลามตัด 2 เมตร', 'Mudmee silk, diamond pattern, 2 m', '扎染泰丝 菱形纹 2米'),
    description: t(
      'ไหมบ้านย้อมครั่ง มัดลายด้วยมือแล้วทอด้วยกี่ไม้ ใช้เวลา 21 วันต่อผืน เนื้อแน่น ทิ้งตัวสวย หน้ากว้าง 1 เมตร',
      'Village silk dyed with lac, tied by hand and woven on a wooden loom: 21 days for one piece. Dense, falls well, 1 m wide.',
      '土蚕丝以紫胶染色，手工扎结后木机织造，一匹需21天。布面紧实，垂感好，幅宽1米。',
    ),
    marks: [paper.GI_CHONNABOT],
    lots: [
      {
        batchLotNumber: 'KKN-0331-02',
        quantity: 200,
        ...CHONNABOT,
        harvestedOn: '2018-01-18',
        expiresOn: '2028-03-31',
        papers: [paper.weaving('SIM-WEV-40-0331'), paper.dyeing('SIM-DYE-40-0218')],
        trace: [
          harvested(
            '2018-01-18',
            STOPS.silk,
            t('เก็บรังไหมและสาวเส้นด้วยมือ', 'Cocoons gathered, reeled by hand', '采茧，手工缫丝'),
          ),
          packed(
            '2018-03-31',
            STOPS.silk,
            t('ทอเสร็จ เย็บชื่อคนทอที่ชายผ้า', 'Off the loom, weaver’s name at the hem', '下机，布边绣上织工名字'),
          ),
          inspected(
            '2018-04-04',
            STOPS.khonKaenCheck,
            t('สีไม่ตก ไหมแท้ทั้งผืน', 'Colour fast, pure silk', '不掉色，全真丝'),
          ),
        ],
      },
    ],
  },
  {
    key: 'scarf',
    shop: 'silk',
    gtin: gtin(122),
    category: 'cloth',
    art: 'scarf',
    price: 89_000,
    weight: 90,
    shelfLife: null,
    season: null,
    name: t('ผ้าไหมพันคอทอมือ 180 ซม.', 'Handwoven silk scarf, 180 cm', '手织真丝围巾 180厘米'),
    description: t(
      'ไหมน้อยย้อมครามทับแก่นขนุนจนได้สีเขียวหัวเป็ด ขนาด 35 × 180 ซม. เบา นุ่ม ชายครุยควั่นมือทุกเส้น',
      'Fine silk dyed with indigo over jackfruit heartwood for a deep teal, 35 × 180 cm. Light and soft, every fringe twisted by hand.',
      '细丝先染菠萝蜜芯木再套染靛蓝，得一抹孔雀绿。35×180厘米，轻柔亲肤，流苏根根手捻。',
    ),
    marks: [paper.OTOP],
    lots: [
      {
        batchLotNumber: 'KKN-0405-07',
        quantity: 450,
        ...CHONNABOT,
        harvestedOn: '2018-02-12',
        expiresOn: '2028-04-05',
        papers: [paper.weaving('SIM-WEV-40-0405'), paper.communityStandard('SIM-CPS-40-0155')],
        trace: [
          harvested(
            '2018-02-12',
            STOPS.silk,
            t('เก็บรังไหมรุ่นกุมภาพันธ์', 'February cocoons gathered', '采收二月蚕茧'),
          ),
          packed('2018-04-05', STOPS.silk, t('ทอและควั่นชายครุย', 'Woven, fringes twisted', '织成并手捻流苏')),
          inspected(
            '2018-04-09',
            STOPS.khonKaenCheck,
            t('สีไม่ตกเมื่อซักมือ', 'Colour fast in hand wash', '手洗不掉色'),
          ),
        ],
      },
    ],
  },
  {
    key: 'basket',
    shop: 'silk',
    gtin: gtin(123),
    category: 'craft',
    art: 'basket',
    price: 45_000,
    weight: 600,
    shelfLife: null,
    season: null,
    name: t('ตะกร้ากกสานมือ ใบกลาง', 'Handwoven sedge basket, medium', '手编席草提篮 中号'),
    description: t(
      'กกจากหนองน้ำท้ายหมู่บ้าน สานตอนว่างจากงานทอ สลับสีครั่งที่เหลือจากย้อมไหม ปากกว้าง 28 ซม. หูหิ้วแน่น รับน้ำหนักได้ 5 กก.',
      'Sedge from the village pond, woven when the looms rest and banded with lac left over from the silk. 28 cm wide, firm handles, carries 5 kg.',
      '村尾池塘的席草，织布闲时手编，用染丝剩下的紫胶配色。篮口宽28厘米，提手结实，可承重5公斤。',
    ),
    marks: [paper.OTOP],
    lots: [
      {
        batchLotNumber: 'BK-0327-01',
        quantity: 220,
        ...CHONNABOT,
        harvestedOn: '2018-02-20',
        expiresOn: '2028-03-27',
        papers: [paper.communityStandard('SIM-CPS-40-0161')],
        trace: [
          harvested(
            '2018-02-20',
            STOPS.silk,
            t('ตัดกก ตากแดด 3 วัน', 'Sedge cut, sun-dried three days', '割草晾晒三天'),
          ),
          packed(
            '2018-03-27',
            STOPS.silk,
            t('ย้อม สาน และเข้าขอบ', 'Dyed, woven and rimmed', '染色、编织、收边'),
          ),
          inspected(
            '2018-03-29',
            STOPS.khonKaenCheck,
            t('แขวนน้ำหนัก 5 กก. ข้ามคืน', 'Held 5 kg overnight', '悬挂5公斤一夜不变形'),
          ),
        ],
      },
    ],
  },
]
