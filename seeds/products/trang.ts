import { t } from '../../server/core/text.ts'
import type { ProductSeed } from '../catalogue.ts'
import { gtin } from '../gs1.ts'
import * as paper from '../papers.ts'
import { harvested, inspected, inThailand, packed } from '../stops.ts'

const HUAI_YOT = {
  province: 'TH-92',
  origin: t('ลำภูรา อ.ห้วยยอด จ.ตรัง', 'Lamphura, Huai Yot, Trang', '董里府 惠育县 喃普拉'),
}
const PALIAN = { province: 'TH-92', origin: t('อ.ปะเหลียน จ.ตรัง', 'Palian, Trang', '董里府 巴联县') }
const NA_YONG = { province: 'TH-92', origin: t('อ.นาโยง จ.ตรัง', 'Na Yong, Trang', '董里府 那荣县') }
const SIKAO = {
  province: 'TH-92',
  origin: t('หาดปากเมง อ.สิเกา จ.ตรัง', 'Pak Meng, Sikao, Trang', '董里府 西高县 巴孟海滩'),
}
const HENS = inThailand(t('เล้าไก่ไข่ ห้วยยอด', 'Hen houses, Huai Yot', '惠育蛋鸡场'), 7.79, 99.63)
const BAKERY = inThailand(
  t('บ้านขนมก๊ะยะห์ ลำภูรา', 'Ka Yah’s bakery, Lamphura', '喃普拉雅姐糕饼铺'),
  7.69,
  99.58,
)
const VINES = inThailand(t('ค้างพริกไทย ปะเหลียน', 'Pepper vines, Palian', '巴联胡椒园'), 7.22, 99.69)
const HERBS = inThailand(t('แปลงตะไคร้ นาโยง', 'Lemongrass plots, Na Yong', '那荣香茅田'), 7.57, 99.7)
const CHECK = inThailand(t('จุดตรวจสินค้าตรัง', 'Trang product check', '董里质检点'), 7.56, 99.61)
const PIER = inThailand(t('ท่าเรือปากเมง', 'Pak Meng pier', '巴孟码头'), 7.5, 99.32)

export const TRANG: ProductSeed[] = [
  {
    key: 'trangcake',
    shop: 'trang',
    gtin: gtin(291),
    category: 'sweet',
    art: 'trangcake',
    price: 9_000,
    weight: 500,
    shelfLife: 12,
    season: null,
    name: t('เค้กเมืองตรัง มีรู รสส้ม 500 ก.', 'Trang ring cake, orange, 500 g', '董里空心蛋糕 香橙 500克'),
    description: t(
      'เค้กเนื้อเบาตรงกลางมีรู ตีไข่มือ ไม่ใส่ครีม ไม่ใส่สารกันบูด หอมผิวส้มสด กินกับโกปี๊ตอนเช้าแบบคนตรัง ปิดถุงเก็บได้ 12 วัน',
      'A light cake with a hole in the middle, eggs whisked by hand, no cream and no preservative, scented with fresh orange peel. Eaten with black coffee in the morning; keeps 12 days sealed.',
      '中间带孔的轻蛋糕，手打鸡蛋，不用奶油、不加防腐剂，有鲜橙皮香。董里人早上配黑咖啡吃，密封可放12天。',
    ),
    marks: [paper.HALAL, paper.OTOP_4],
    lots: [
      {
        batchLotNumber: 'CKT-0417-01',
        quantity: 400,
        ...HUAI_YOT,
        harvestedOn: '2018-04-16',
        expiresOn: '2018-04-29',
        papers: [paper.halalCertificate('SIM-HAL-92-0051'), paper.foodNumber('SIM-FDA-92-2-00164')],
        trace: [
          harvested(
            '2018-04-16',
            HENS,
            t('ไข่เก็บเช้า ล้างและส่องไฟ', 'Eggs of the morning, washed, candled', '当日鲜蛋，清洗照检'),
          ),
          packed(
            '2018-04-17',
            BAKERY,
            t('อบเตาโบราณ 50 นาที ปิดถุง', 'Old oven, 50 minutes, bagged', '老式炉烤50分钟，封袋'),
          ),
        ],
      },
    ],
  },
  {
    key: 'pepper',
    shop: 'trang',
    gtin: gtin(292),
    category: 'herb',
    art: 'pepper',
    price: 14_500,
    weight: 200,
    shelfLife: 730,
    season: { from: 2, to: 4 },
    name: t('พริกไทยดำตรัง 200 ก.', 'Trang black pepper, 200 g', '董里黑胡椒 200克'),
    description: t(
      'พันธุ์พื้นเมืองปะเหลียน เม็ดเล็กแต่เผ็ดร้อนและหอมนาน เก็บกุมภาพันธ์ถึงเมษายน ตากลานซีเมนต์ 5 แดด คัดเม็ดลอยน้ำทิ้ง บดเมื่อจะใช้',
      'The native Palian vine: small berries, hot and long in scent. Picked February to April, five days of sun, floaters thrown out. Grind when you need it.',
      '巴联本地种，粒小却辛辣持久。二月至四月采摘，晒足五天，漂去空粒，现用现磨最香。',
    ),
    marks: [paper.GAP],
    lots: [
      {
        batchLotNumber: 'PEP-0330-02',
        quantity: 800,
        ...PALIAN,
        harvestedOn: '2018-03-05',
        expiresOn: '2020-03-29',
        papers: [paper.gapCertificate('SIM-GAP-9206-011'), paper.laboratory('SIM-LAB-610402-009')],
        trace: [
          harvested(
            '2018-03-05',
            VINES,
            t('เก็บช่อที่มีเม็ดแดงหนึ่งเม็ด', 'Spikes picked at the first red berry', '一串见红即采'),
          ),
          packed(
            '2018-03-30',
            VINES,
            t('ตาก 5 แดด ฝัด คัดเม็ด', 'Five days of sun, winnowed, sorted', '晒五天，扬净筛选'),
          ),
          inspected('2018-04-02', CHECK, t('ความชื้น 11 % ไม่พบรา', 'Moisture 11 %, no mould', '水分11%，无霉')),
        ],
      },
    ],
  },
  {
    key: 'lemongrasstea',
    shop: 'trang',
    gtin: gtin(293),
    category: 'drink',
    art: 'lemongrasstea',
    price: 8_000,
    weight: 60,
    shelfLife: 548,
    season: null,
    name: t('ชาตะไคร้ใบเตย 20 ซอง', 'Lemongrass and pandan tea, 20 bags', '香茅班兰茶 20包'),
    description: t(
      'ตะไคร้ปลูกใต้ต้นยาง ตัดสดหั่นบาง อบ 55 °ซ กับใบเตย ไม่มีคาเฟอีน ไม่มีน้ำตาล ซองใยข้าวโพด ชงร้อนหรือแช่เย็นก็หอม ปลูกได้ทั้งปี',
      'Lemongrass grown under rubber trees, sliced fresh and dried at 55 °C with pandan. No caffeine, no sugar, corn-fibre bags; good hot or cold, cut all year.',
      '橡胶林下的香茅，鲜切薄片，与班兰叶55°C烘干。无咖啡因、无糖，玉米纤维茶包，冷热皆宜，全年采收。',
    ),
    marks: [paper.ORGANIC],
    lots: [
      {
        batchLotNumber: 'LMG-0404-03',
        quantity: 1_200,
        ...NA_YONG,
        harvestedOn: '2018-03-31',
        expiresOn: '2019-10-03',
        papers: [paper.organicPaper('SIM-ORG-92-0052'), paper.foodNumber('SIM-FDA-92-2-00171')],
        trace: [
          harvested(
            '2018-03-31',
            HERBS,
            t('ตัดเช้า ล้าง 3 น้ำ', 'Cut at dawn, washed three times', '清晨割收，洗三遍'),
          ),
          packed('2018-04-04', HERBS, t('อบ หั่น บรรจุซอง', 'Dried, cut, bagged', '烘干、切碎、装包')),
          inspected('2018-04-06', CHECK, t('ไม่พบสารตกค้าง', 'No residues found', '未检出农药残留')),
        ],
      },
    ],
  },
  {
    key: 'beachtour',
    shop: 'trang',
    gtin: gtin(294),
    category: 'tour',
    art: 'beachtour',
    price: 115_000,
    weight: 0,
    shelfLife: null,
    season: { from: 11, to: 4 },
    name: t(
      'เกาะตรัง หญ้าทะเล และถ้ำมรกต 1 วัน',
      'Trang islands and Emerald Cave, a day',
      '董里群岛与翡翠洞一日游',
    ),
    description: t(
      'เรือหางยาวออกจากปากเมง ว่ายลอดถ้ำมรกตกับคนนำ ดูแหล่งหญ้าทะเลของพะยูนจากระยะไกล ข้าวห่อใบตอง เก็บขยะกลับทุกชิ้น ทะเลเรียบพฤศจิกายนถึงต้นพฤษภาคม',
      'By longtail from Pak Meng: swim through the Emerald Cave with a guide, see the dugongs’ seagrass from a distance, lunch in banana leaf, all rubbish brought back. Calm seas November to early May.',
      '从巴孟乘长尾船出发，随向导游穿翡翠洞，远观儒艮的海草场，蕉叶饭当午餐，垃圾全部带回。十一月至五月初海面平静。',
    ),
    marks: [],
    lots: [
      {
        batchLotNumber: 'TOUR-TRG-01',
        quantity: 72,
        ...SIKAO,
        harvestedOn: '2018-04-05',
        expiresOn: '2019-04-30',
        papers: [paper.tourLicence('SIM-TAT-92-0044'), paper.insurance('SIM-INS-6104-567')],
        trace: [
          inspected(
            '2018-04-05',
            PIER,
            t('ตรวจเรือ 3 ลำ วิทยุใช้ได้', 'Three boats checked, radios work', '三艘船检查，电台正常'),
          ),
          inspected(
            '2018-04-06',
            PIER,
            t('เสื้อชูชีพครบ เปิดรับ 72 ที่นั่ง', 'Life vests complete, 72 seats opened', '救生衣齐备，开放72席'),
          ),
        ],
      },
    ],
  },
]
