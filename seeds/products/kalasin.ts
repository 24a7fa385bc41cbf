import { t } from '../../server/core/text.ts'
import type { ProductSeed } from '../catalogue.ts'
import { gtin } from '../gs1.ts'
import * as paper from '../papers.ts'
import { harvested, inspected, inThailand, packed } from '../stops.ts'

const BAN_PHON = {
  province: 'TH-46',
  origin: t('บ้านโพน อ.คำม่วง จ.กาฬสินธุ์', 'Ban Phon, Kham Muang, Kalasin', '加拉信府 坎蒙县 班蓬村'),
}
const SAHATSAKHAN = {
  province: 'TH-46',
  origin: t('อ.สหัสขันธ์ จ.กาฬสินธุ์', 'Sahatsakhan, Kalasin', '加拉信府 沙哈沙坎县'),
}
const HOUSE = inThailand(t('เรือนแพรวาครูดวง บ้านโพน', 'Khru Duang’s loom house', '端老师丝坊'), 16.92, 103.64)
const SHED = inThailand(
  t('โรงเห็ดริมเขื่อน สหัสขันธ์', 'Mushroom sheds, Sahatsakhan', '沙哈沙坎菇棚'),
  16.71,
  103.52,
)
const CHECK = inThailand(t('จุดตรวจสินค้ากาฬสินธุ์', 'Kalasin product check', '加拉信质检点'), 16.43, 103.51)
const MUSEUM = inThailand(
  t('พิพิธภัณฑ์สิรินธร ภูกุ้มข้าว', 'Sirindhorn Museum, Phu Kum Khao', '诗琳通博物馆'),
  16.7,
  103.52,
)

export const KALASIN: ProductSeed[] = [
  {
    key: 'praewa',
    shop: 'kalasin',
    gtin: gtin(231),
    category: 'cloth',
    art: 'praewa',
    price: 680_000,
    weight: 300,
    shelfLife: null,
    season: null,
    name: t('ผ้าไหมแพรวา สไบ 2 เมตร', 'Praewa silk shoulder cloth, 2 m', '帕瓦泰丝披肩 2米'),
    description: t(
      'คนผู้ไทใช้นิ้วก้อยเกาะลายทีละเส้น ไม่ใช้เข็ม สิบสองแถวลายบนพื้นแดงครั่ง ผืนหนึ่งทอสองถึงสามเดือน หน้ากว้าง 30 ซม. นับเป็นมรดกให้ลูกสาว',
      'Phu Tai weavers pick each thread with the little finger, never a needle: twelve bands of pattern on lac red. One cloth takes two to three months; 30 cm wide, and once a daughter’s inheritance.',
      '普泰族织女用小指逐根挑花，不用针，紫胶红底上十二排纹样，一条要织两三个月。幅宽30厘米，旧时是传给女儿的嫁妆。',
    ),
    marks: [paper.GI_PRAEWA, paper.OTOP],
    lots: [
      {
        batchLotNumber: 'KSN-0330-01',
        quantity: 60,
        ...BAN_PHON,
        harvestedOn: '2017-11-16',
        expiresOn: '2028-03-30',
        papers: [paper.weaving('SIM-WEV-46-0330'), paper.dyeing('SIM-DYE-46-1220')],
        trace: [
          harvested(
            '2017-11-16',
            HOUSE,
            t('เก็บรังไหมบ้าน สาวด้วยมือ', 'Village cocoons, reeled by hand', '采土蚕茧，手工缫丝'),
          ),
          packed(
            '2018-03-30',
            HOUSE,
            t(
              'เกาะลายครบ 12 แถว เย็บชื่อคนทอ',
              'Twelve bands done, weaver’s name sewn on',
              '十二排花纹织成，绣织工名字',
            ),
          ),
          inspected('2018-04-04', CHECK, t('ไหมแท้ สีไม่ตก', 'Pure silk, colour fast', '全真丝，不掉色')),
        ],
      },
    ],
  },
  {
    key: 'mushroomchips',
    shop: 'kalasin',
    gtin: gtin(232),
    category: 'snack',
    art: 'mushroomchips',
    price: 5_900,
    weight: 80,
    shelfLife: 183,
    season: null,
    name: t('เห็ดรวมกรอบ รสดั้งเดิม 80 ก.', 'Crisp mixed mushrooms, 80 g', '香脆什锦菇 原味 80克'),
    description: t(
      'เห็ดนางฟ้ากับเห็ดบดของอีสาน เก็บเช้า ฉีกฝอย คลุกเกลือกับพริกไทยนิดเดียว ทอดสุญญากาศไฟต่ำ กรอบเบาไม่อมน้ำมัน หนึ่งซองใช้เห็ดสดครึ่งกิโล เก็บได้ทุกเดือน',
      'Oyster mushrooms and the brown het bot of Isan, picked in the morning, torn, a little salt and pepper, vacuum-fried at low heat: light, never oily. Half a kilo of fresh mushrooms in each bag, all year round.',
      '平菇配东北特有的褐色“博菇”，清晨采下撕成条，只加少许盐和胡椒，低温真空油炸，酥脆不腻。每袋用半公斤鲜菇，全年都有。',
    ),
    marks: [paper.OTOP_3],
    lots: [
      {
        batchLotNumber: 'MSH-0406-08',
        quantity: 1_500,
        ...SAHATSAKHAN,
        harvestedOn: '2018-04-05',
        expiresOn: '2018-10-05',
        papers: [paper.foodNumber('SIM-FDA-46-2-00173')],
        trace: [
          harvested(
            '2018-04-05',
            SHED,
            t('เก็บดอกตูมก่อนหกโมง', 'Young caps picked before six', '六点前采嫩菇'),
          ),
          packed(
            '2018-04-06',
            SHED,
            t('ทอดสุญญากาศ เติมไนโตรเจน', 'Vacuum-fried, sealed under nitrogen', '真空油炸，充氮封袋'),
          ),
          inspected('2018-04-09', CHECK, t('ความชื้น 3 % ผ่าน', 'Moisture 3 %, passed', '水分3%，合格')),
        ],
      },
    ],
  },
  {
    key: 'dinotour',
    shop: 'kalasin',
    gtin: gtin(233),
    category: 'tour',
    art: 'dinotour',
    price: 89_000,
    weight: 0,
    shelfLife: null,
    season: null,
    name: t('ไดโนเสาร์กับบ้านแพรวา 1 วัน', 'Dinosaurs and Praewa village, one day', '恐龙化石与帕瓦织村一日游'),
    description: t(
      'เช้าดูหลุมขุดกระดูกจริงที่ภูกุ้มข้าวกับพิพิธภัณฑ์สิรินธร บ่ายนั่งกี่ที่บ้านโพน ลองเกาะลายหนึ่งแถวแล้วนำกลับบ้าน มีข้าวเที่ยงผู้ไท เหมาะกับเด็ก เที่ยวได้ทั้งปี',
      'Morning at the real bone bed of Phu Kum Khao and the Sirindhorn Museum; afternoon at a loom in Ban Phon, where you pick one row of pattern and take it home. Phu Tai lunch, good for children, all year.',
      '上午看普昆考化石坑和诗琳通博物馆，下午到班蓬村坐上织机，亲手挑一排花纹带回家。含普泰族午餐，适合孩子，全年可游。',
    ),
    marks: [],
    lots: [
      {
        batchLotNumber: 'TOUR-KSN-01',
        quantity: 90,
        ...SAHATSAKHAN,
        harvestedOn: '2018-04-02',
        expiresOn: '2018-12-31',
        papers: [paper.tourLicence('SIM-TAT-46-0008'), paper.insurance('SIM-INS-6104-564')],
        trace: [
          inspected(
            '2018-04-02',
            MUSEUM,
            t('ทดลองเส้นทาง มีรถเข็นให้ยืม', 'Route tried, wheelchairs to borrow', '试走路线，可借轮椅'),
          ),
          inspected(
            '2018-04-03',
            HOUSE,
            t(
              'กี่เล็ก 10 ตัวพร้อม เปิดรับ 90 ที่นั่ง',
              'Ten small looms ready, 90 seats opened',
              '十台小织机就绪，开放90席',
            ),
          ),
        ],
      },
    ],
  },
]
