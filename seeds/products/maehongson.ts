import { t } from '../../server/core/text.ts'
import type { ProductSeed } from '../catalogue.ts'
import { gtin } from '../gs1.ts'
import * as paper from '../papers.ts'
import { harvested, inspected, inThailand, packed } from '../stops.ts'

const KHUN_YUAM = {
  province: 'TH-58',
  origin: t('อ.ขุนยวม จ.แม่ฮ่องสอน', 'Khun Yuam, Mae Hong Son', '夜丰颂府 坤园县'),
}
const RAK_THAI = {
  province: 'TH-58',
  origin: t('บ้านรักไทย อ.เมือง จ.แม่ฮ่องสอน', 'Ban Rak Thai, Mae Hong Son', '夜丰颂府 直辖县 密窝村'),
}
const HILL = inThailand(t('ไร่งาบนดอย ขุนยวม', 'Hill sesame, Khun Yuam', '坤园山地芝麻田'), 18.83, 97.93)
const PRESS = inThailand(t('บ้านงาครูแสง แม่ฮ่องสอน', 'Khru Saeng’s press house', '盛老师芝麻坊'), 19.3, 97.97)
const CHECK = inThailand(
  t('ห้องตรวจอาหารแม่ฮ่องสอน', 'Mae Hong Son food laboratory', '夜丰颂食品检测室'),
  19.3,
  97.96,
)
const VILLAGE = inThailand(t('บ้านรักไทย', 'Ban Rak Thai village', '密窝村'), 19.59, 97.94)
const PANG_UNG = inThailand(t('อ่างเก็บน้ำปางอุ๋ง', 'Pang Ung reservoir', '邦翁湖'), 19.5, 97.91)
const CUT = t('เกี่ยวทั้งต้น ตั้งกองรอฝักแตก', 'Cut whole, stooked until the pods open', '整株割下，立堆待荚裂')

export const MAEHONGSON: ProductSeed[] = [
  {
    key: 'sesame',
    shop: 'maehongson',
    gtin: gtin(191),
    category: 'herb',
    art: 'sesame',
    price: 9_500,
    weight: 300,
    shelfLife: 244,
    season: { from: 10, to: 12 },
    name: t(
      'งาขาวงาดำดอยคั่วใหม่ 300 ก.',
      'Roasted sesame, white and black, 300 g',
      '现炒高山芝麻 黑白各半 300克',
    ),
    description: t(
      'งาขาวกับงาดำเมล็ดเล็กจากไร่หมุนเวียน อย่างละ 150 กรัม เก็บปลายปีครั้งเดียว คั่วกระทะเหล็กไฟอ่อน หอมมัน ไม่ขม โรยข้าวหรือตำคลุกข้าวปุกได้เลย',
      'Small white and black seed from rotating hill plots, 150 g of each, one harvest at the year’s end, roasted gently in an iron pan. Nutty, never bitter: for rice, or pounded into khao puk.',
      '轮作山地的小粒芝麻，黑白各150克，一年只在年底收一季，铁锅文火慢炒，香而不苦。拌饭或捣进糍粑都行。',
    ),
    marks: [paper.ORGANIC],
    lots: [
      {
        batchLotNumber: 'MHS-0409-02',
        quantity: 700,
        ...KHUN_YUAM,
        harvestedOn: '2017-12-04',
        expiresOn: '2018-12-08',
        papers: [paper.organicPaper('SIM-ORG-58-0017'), paper.foodNumber('SIM-FDA-58-2-00044')],
        trace: [
          harvested('2017-12-04', HILL, CUT),
          packed(
            '2018-04-09',
            PRESS,
            t('ฝัด คั่ว ปิดถุงสองชั้น', 'Winnowed, roasted, double-bagged', '扬净炒香，双层袋装'),
          ),
          inspected('2018-04-11', CHECK, t('ไม่พบอะฟลาท็อกซิน', 'No aflatoxin', '未检出黄曲霉毒素')),
        ],
      },
    ],
  },
  {
    key: 'sesameoil',
    shop: 'maehongson',
    gtin: gtin(192),
    category: 'herb',
    art: 'sesameoil',
    price: 18_000,
    weight: 430,
    shelfLife: 365,
    season: { from: 10, to: 12 },
    name: t('น้ำมันงาอีดเย็น 250 มล.', 'Cold-pressed sesame oil, 250 ml', '冷榨芝麻油 250毫升'),
    description: t(
      '“อีด” คือบีบน้ำมันด้วยครกไม้หมุนช้า ๆ ไม่ผ่านความร้อน งา 3 กิโลได้น้ำมันราวหนึ่งลิตร สีเหลืองใส ใช้กินหรือทานวดตามแบบคนไทใหญ่',
      '“Eet” means pressing in a slowly turning wooden mortar, without heat: three kilos of seed give about a litre. Clear and yellow, for the table or for massage, the Tai Yai way.',
      '当地话“易”（eet）指用木臼慢转压榨，全程不加热，三公斤芝麻约出一升油。油色金黄清亮，可佐餐，也可按掸族习惯用来按摩。',
    ),
    marks: [paper.OTOP_4],
    lots: [
      {
        batchLotNumber: 'SEO-0326-01',
        quantity: 500,
        ...KHUN_YUAM,
        harvestedOn: '2017-12-09',
        expiresOn: '2019-03-25',
        papers: [paper.foodNumber('SIM-FDA-58-2-00047'), paper.communityStandard('SIM-CPS-58-0021')],
        trace: [
          harvested('2017-12-09', HILL, CUT),
          packed(
            '2018-03-26',
            PRESS,
            t('อีดในครกไม้ ตกตะกอน 7 วัน', 'Mortar-pressed, settled 7 days', '木臼压榨，沉淀七天'),
          ),
          inspected(
            '2018-03-30',
            CHECK,
            t('ค่ากรดต่ำ ไม่มีกลิ่นหืน', 'Low acid value, no rancid smell', '酸价低，无哈喇味'),
          ),
        ],
      },
    ],
  },
  {
    key: 'misttour',
    shop: 'maehongson',
    gtin: gtin(193),
    category: 'tour',
    art: 'misttour',
    price: 245_000,
    weight: 0,
    shelfLife: null,
    season: { from: 11, to: 2 },
    name: t('ปางอุ๋ง–บ้านรักไทย 2 วัน 1 คืน', 'Pang Ung and Ban Rak Thai, 2 days', '邦翁湖与密窝村 两日一夜'),
    description: t(
      'กางเต็นท์ใต้ต้นสน ตื่นดูไอหมอกลอยเหนืออ่างน้ำ แล้วไปหมู่บ้านชา ชิมชาอู่หลง ขาหมูหมั่นโถว และลองอีดน้ำมันงา หมอกหนาที่สุดพฤศจิกายนถึงกุมภาพันธ์',
      'Camp under the pines and wake to mist over the reservoir, then on to the tea village: oolong, braised pork with steamed buns, and sesame oil to press yourself. Mist is thickest from November to February.',
      '松林下搭帐篷，清晨看湖面晨雾，再去茶村品乌龙茶、吃猪脚配馒头，亲手榨一回芝麻油。十一月至二月雾最浓。',
    ),
    marks: [],
    lots: [
      {
        batchLotNumber: 'TOUR-MHS-01',
        quantity: 48,
        ...RAK_THAI,
        harvestedOn: '2018-04-03',
        expiresOn: '2019-02-28',
        papers: [paper.tourLicence('SIM-TAT-58-0012'), paper.insurance('SIM-INS-6104-562')],
        trace: [
          inspected(
            '2018-04-03',
            VILLAGE,
            t('ตรวจเส้นทางเดินไร่ชาและครัว', 'Tea paths and kitchen checked', '检查茶园步道与厨房'),
          ),
          inspected(
            '2018-04-04',
            PANG_UNG,
            t(
              'เต็นท์และเสื้อชูชีพครบ เปิดรับ 48 ที่',
              'Tents and life vests complete, 48 places',
              '帐篷与救生衣齐备，开放48席',
            ),
          ),
        ],
      },
    ],
  },
]
