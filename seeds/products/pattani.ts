import { t } from '../../server/core/text.ts'
import type { ProductSeed } from '../catalogue.ts'
import { gtin } from '../gs1.ts'
import * as paper from '../papers.ts'
import { harvested, inspected, inThailand, packed } from '../stops.ts'

const SAI_BURI = { province: 'TH-94', origin: t('อ.สายบุรี จ.ปัตตานี', 'Sai Buri, Pattani', '北大年府 塞武里县') }
const PANARE = { province: 'TH-94', origin: t('อ.ปะนาเระ จ.ปัตตานี', 'Panare, Pattani', '北大年府 巴那类县') }
const YARING = { province: 'TH-94', origin: t('อ.ยะหริ่ง จ.ปัตตานี', 'Yaring, Pattani', '北大年府 雅宁县') }
const PIER = inThailand(t('ท่าปลาปะนาเระ', 'Panare fish landing', '巴那类渔港'), 6.86, 101.5)
const JARS = inThailand(t('ลานโอ่งบูดู สายบุรี', 'Budu jar yard, Sai Buri', '塞武里鱼露缸场'), 6.7, 101.62)
const KITCHEN = inThailand(t('ครัวริมเลนูร์ สายบุรี', 'Nur’s kitchen, Sai Buri', '塞武里努尔厨房'), 6.71, 101.62)
const BATIK = inThailand(t('ลานบาติก ยะหริ่ง', 'Batik yard, Yaring', '雅宁蜡染场'), 6.87, 101.37)
const CHECK = inThailand(t('จุดตรวจสินค้าปัตตานี', 'Pattani product check', '北大年质检点'), 6.87, 101.25)
const HALAL_PAPER = paper.halalCertificate('SIM-HAL-94-0118')

export const PATTANI: ProductSeed[] = [
  {
    key: 'fishcrackers',
    shop: 'pattani',
    gtin: gtin(251),
    category: 'snack',
    art: 'fishcrackers',
    price: 7_000,
    weight: 150,
    shelfLife: 183,
    season: null,
    name: t('กรือโป๊ะ ข้าวเกรียบปลา 150 ก.', 'Keropok fish crackers, 150 g', '“格罗波”鱼片脆 150克'),
    description: t(
      'เนื้อปลาหลังเขียวสดกับแป้งสาคูอย่างละครึ่ง นวด ต้ม ฝานบาง ตาก 2 แดด แล้วทอดกรอบ มีซองน้ำจิ้มหวานเผ็ดให้ในถุง',
      'Half fresh sardine, half sago flour: kneaded, boiled, sliced thin, two days in the sun, then fried. A sachet of sweet chilli sauce is in the bag.',
      '鲜沙丁鱼肉与西米粉各半，揉团煮熟，切薄片晒两天，再炸脆。袋内附甜辣酱一包。',
    ),
    marks: [paper.HALAL, paper.OTOP_4],
    lots: [
      {
        batchLotNumber: 'PTN-0403-05',
        quantity: 1_600,
        ...PANARE,
        harvestedOn: '2018-03-30',
        expiresOn: '2018-10-02',
        papers: [
          HALAL_PAPER,
          paper.catchDocument('SIM-MCP-610330-014'),
          paper.foodNumber('SIM-FDA-94-2-00205'),
        ],
        trace: [
          harvested(
            '2018-03-30',
            PIER,
            t('ปลาขึ้นท่าตีสี่ แช่น้ำแข็ง', 'Landed at four, on ice', '凌晨四点上岸，冰鲜'),
          ),
          packed(
            '2018-04-03',
            KITCHEN,
            t('ตาก 2 แดด ทอด ปิดซอง', 'Two days of sun, fried, sealed', '晒两天，炸脆封袋'),
          ),
          inspected('2018-04-05', CHECK, t('ความชื้น 4 % ผ่าน', 'Moisture 4 %, passed', '水分4%，合格')),
        ],
      },
    ],
  },
  {
    key: 'budu',
    shop: 'pattani',
    gtin: gtin(252),
    category: 'herb',
    art: 'budu',
    price: 8_500,
    weight: 700,
    shelfLife: 548,
    season: null,
    name: t(
      'น้ำบูดูสมุนไพร ราดข้าวยำ 350 มล.',
      'Herbed budu sauce for rice salad, 350 ml',
      '草本布渡鱼露 拌饭汁 350毫升',
    ),
    description: t(
      'ปลากะตักหมักเกลือในโอ่งดินกลางแดดหนึ่งปี กรองแล้วเคี่ยวกับตะไคร้ ข่า ใบมะกรูด และน้ำตาลโตนด เค็มหวานกลมกล่อม เปิดแล้วแช่เย็น',
      'Anchovies salted a year in clay jars under the sun, strained and simmered with lemongrass, galangal, makrut lime leaf and palm sugar. Salty-sweet and round; chill once opened.',
      '小公鱼加盐在陶缸里日晒发酵一年，滤净后与香茅、南姜、青柠叶、棕榈糖同熬，咸甜醇厚。开瓶后冷藏。',
    ),
    marks: [paper.HALAL, paper.OTOP],
    lots: [
      {
        batchLotNumber: 'BDU-0320-02',
        quantity: 1_000,
        ...SAI_BURI,
        harvestedOn: '2017-03-08',
        expiresOn: '2019-09-19',
        papers: [HALAL_PAPER, paper.foodNumber('SIM-FDA-94-1-00066')],
        trace: [
          harvested(
            '2017-03-08',
            JARS,
            t('ปลากะตักสดลงโอ่ง 3 ต่อ 1', 'Fresh anchovies, three to one of salt', '鲜鱼与盐三比一入缸'),
          ),
          packed(
            '2018-03-20',
            KITCHEN,
            t('กรอง เคี่ยวสมุนไพร บรรจุร้อน', 'Strained, simmered, hot-filled', '过滤、熬制、热灌装'),
          ),
          inspected('2018-03-23', CHECK, t('ฮีสตามีนต่ำกว่าเกณฑ์', 'Histamine below the limit', '组胺低于限量')),
        ],
      },
    ],
  },
  {
    key: 'batik',
    shop: 'pattani',
    gtin: gtin(253),
    category: 'cloth',
    art: 'batik',
    price: 89_000,
    weight: 300,
    shelfLife: null,
    season: null,
    name: t('ผ้าบาติกลายดอกไม้ชายเล 2 เมตร', 'Batik cotton, seashore flowers, 2 m', '海滨花卉蜡染棉布 2米'),
    description: t(
      'เขียนเทียนดอกผักบุ้งทะเลกับชบาด้วยจันติ้งทีละเส้น ลงสีด้วยพู่กันไล่จากเขียวน้ำทะเลถึงคราม ไม่มีผืนไหนเหมือนกัน ผ้าฝ้ายบาง หน้ากว้าง 110 ซม.',
      'Beach morning glory and hibiscus drawn in wax with a canting, line by line, then brushed from sea green to deep blue. No two alike; light cotton, 110 cm wide.',
      '用“占汀”蜡笔一笔笔画出马鞍藤和朱槿，再以毛笔由海绿晕染到深蓝，没有两块相同。薄棉布，幅宽110厘米。',
    ),
    marks: [paper.OTOP],
    lots: [
      {
        batchLotNumber: 'BTK-0402-03',
        quantity: 210,
        ...YARING,
        harvestedOn: '2018-02-18',
        expiresOn: '2028-04-02',
        papers: [paper.dyeing('SIM-DYE-94-0402'), paper.communityStandard('SIM-CPS-94-0071')],
        trace: [
          harvested(
            '2018-02-18',
            BATIK,
            t('เก็บชันกับขี้ผึ้ง เคี่ยวเป็นเทียน', 'Resin and beeswax melted for the wax', '采树脂蜂蜡，熬成蜡液'),
          ),
          packed(
            '2018-04-02',
            BATIK,
            t('เขียนเทียน ลงสี ต้มเทียนออก', 'Waxed, painted, wax boiled out', '绘蜡、上色、煮蜡'),
          ),
          inspected('2018-04-05', CHECK, t('สีไม่ตกเมื่อซักมือ', 'Colour fast in hand wash', '手洗不掉色')),
        ],
      },
    ],
  },
  {
    key: 'halalcookies',
    shop: 'pattani',
    gtin: gtin(254),
    category: 'sweet',
    art: 'halalcookies',
    price: 12_000,
    weight: 300,
    shelfLife: 122,
    season: null,
    name: t('คุกกี้มะพร้าวอินทผลัม 300 ก.', 'Coconut and date cookies, 300 g', '椰丝椰枣曲奇 300克'),
    description: t(
      'อบเตาเล็กทีละสามถาด มะพร้าวคั่วจากสวนหลังบ้าน อินทผลัมสับ เนยแท้ ไม่ใส่เหล้า ไม่ใส่เจลาติน กรอบร่วน หวานจากผลไม้ กล่องเหล็กละ 24 ชิ้น',
      'Baked three trays at a time with toasted coconut from the yard, chopped dates and real butter; no liquor, no gelatine. Short and crumbly, sweet from fruit, 24 in a tin.',
      '小烤箱每次只烤三盘，自家椰丝烘香，配椰枣碎和纯黄油，不含酒、不含明胶。酥松，甜味来自水果，每铁盒24块。',
    ),
    marks: [paper.HALAL],
    lots: [
      {
        batchLotNumber: 'CKE-0412-01',
        quantity: 800,
        ...SAI_BURI,
        harvestedOn: '2018-04-08',
        expiresOn: '2018-08-11',
        papers: [HALAL_PAPER, paper.foodNumber('SIM-FDA-94-2-00219')],
        trace: [
          harvested(
            '2018-04-08',
            KITCHEN,
            t('ปอกมะพร้าวแก่หลังบ้าน ขูด คั่ว', 'Old coconuts grated and toasted', '老椰刨丝炒香'),
          ),
          packed(
            '2018-04-12',
            KITCHEN,
            t('อบ พักเย็น บรรจุกล่องเหล็ก', 'Baked, cooled, tinned', '烘烤、放凉、装铁盒'),
          ),
        ],
      },
    ],
  },
]
