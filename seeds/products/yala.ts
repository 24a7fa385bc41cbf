import { t } from '../../server/core/text.ts'
import type { ProductSeed } from '../catalogue.ts'
import { gtin } from '../gs1.ts'
import * as paper from '../papers.ts'
import { harvested, inspected, inThailand, packed } from '../stops.ts'

const BETONG = { province: 'TH-95', origin: t('อ.เบตง จ.ยะลา', 'Betong, Yala', '也拉府 勿洞县') }
const BANNANG_SATA = {
  province: 'TH-95',
  origin: t('อ.บันนังสตา จ.ยะลา', 'Bannang Sata, Yala', '也拉府 万朗沙达县'),
}
const RAMAN = { province: 'TH-95', origin: t('อ.รามัน จ.ยะลา', 'Raman, Yala', '也拉府 拉曼县') }
const GROVE = inThailand(t('สวนหมอกอามัน เบตง', 'Aman’s misty grove, Betong', '勿洞阿曼雾山果园'), 5.79, 101.1)
const PACKING = inThailand(t('โรงคัดเบตง', 'Betong packing house', '勿洞包装厂'), 5.77, 101.07)
const BANANAS = inThailand(
  t('สวนกล้วยหิน บันนังสตา', 'Stone-banana farm, Bannang Sata', '万朗沙达石蕉园'),
  6.27,
  101.26,
)
const WORKSHOP = inThailand(t('โรงกรงนก รามัน', 'Birdcage workshop, Raman', '拉曼鸟笼坊'), 6.48, 101.42)
const CHECK = inThailand(t('จุดตรวจสินค้ายะลา', 'Yala product check', '也拉质检点'), 6.54, 101.28)

export const YALA: ProductSeed[] = [
  {
    key: 'tangerine',
    shop: 'yala',
    gtin: gtin(261),
    category: 'fruit',
    art: 'tangerine',
    price: 24_000,
    weight: 3_000,
    shelfLife: 24,
    season: null,
    name: t('ส้มโชกุนเบตง 3 กก.', 'Betong shogun tangerine, 3 kg', '勿洞蜜柑（Shogun） 3公斤'),
    description: t(
      'ปลูกในหุบเขาหมอกสูง 600 เมตร เปลือกล่อนปอกง่าย น้ำเยอะ หวานแหลมอมเปรี้ยวนิด ๆ ต้นหนึ่งให้ผลหลายรุ่น เก็บได้เกือบทั้งปี',
      'From misty valleys at 600 m: loose skin, plenty of juice, bright and sweet with a touch of sour. The trees bear several crops, so there is fruit nearly all year.',
      '种在海拔600米的雾谷，皮松好剥，汁多，清甜微酸。一年结果数茬，几乎全年可采。',
    ),
    marks: [paper.GAP],
    lots: [
      {
        batchLotNumber: 'YLA-0414-02',
        quantity: 600,
        ...BETONG,
        harvestedOn: '2018-04-14',
        expiresOn: '2018-05-08',
        papers: [paper.gapCertificate('SIM-GAP-9502-019'), paper.packingHouse('SIM-DOA-95-0033')],
        trace: [
          harvested('2018-04-14', GROVE, t('ตัดขั้วสั้นด้วยกรรไกร', 'Clipped with short stems', '剪果，留短柄')),
          packed('2018-04-15', PACKING, t('คัดเบอร์ 4–5 เช็ดแห้ง', 'Sizes 4–5, wiped dry', '选4–5号果，擦干')),
          inspected('2018-04-16', CHECK, t('ความหวาน 13 บริกซ์', 'Sweetness 13 °Brix', '糖度13°Brix')),
        ],
      },
    ],
  },
  {
    key: 'bananachips',
    shop: 'yala',
    gtin: gtin(262),
    category: 'snack',
    art: 'bananachips',
    price: 6_500,
    weight: 200,
    shelfLife: 152,
    season: null,
    name: t('กล้วยหินฉาบ 200 ก.', 'Glazed stone-banana chips, 200 g', '糖衣石蕉片 200克'),
    description: t(
      'กล้วยหินเนื้อแน่นจากริมแม่น้ำปัตตานี ฝานแว่น ทอดน้ำมันมะพร้าว ฉาบน้ำตาลโตนดกับเกลือบาง ๆ กรอบแข็งแบบเคี้ยวสนุก มีทั้งปี',
      'Dense stone bananas from the banks of the Pattani River, sliced in rounds, fried in coconut oil with a thin glaze of palm sugar and salt. Hard, cheerful crunch, all year.',
      '北大年河畔的石蕉果肉紧实，切成圆片，椰子油炸脆，裹薄薄一层棕榈糖和盐，咬劲十足，全年都有。',
    ),
    marks: [paper.HALAL, paper.OTOP_4],
    lots: [
      {
        batchLotNumber: 'BNC-0410-03',
        quantity: 1_400,
        ...BANNANG_SATA,
        harvestedOn: '2018-04-06',
        expiresOn: '2018-09-09',
        papers: [paper.halalCertificate('SIM-HAL-95-0046'), paper.foodNumber('SIM-FDA-95-2-00098')],
        trace: [
          harvested('2018-04-06', BANANAS, t('ตัดเครือแก่ ยังไม่สุก', 'Mature bunches cut green', '割成熟青蕉')),
          packed(
            '2018-04-10',
            BANANAS,
            t('ฝาน ทอด ฉาบ ปิดซอง', 'Sliced, fried, glazed, sealed', '切片、油炸、裹糖、封袋'),
          ),
          inspected('2018-04-12', CHECK, t('น้ำมันไม่หืน ผ่าน', 'Oil fresh, passed', '油脂新鲜，合格')),
        ],
      },
    ],
  },
  {
    key: 'birdcage',
    shop: 'yala',
    gtin: gtin(263),
    category: 'craft',
    art: 'birdcage',
    price: 240_000,
    weight: 1_200,
    shelfLife: null,
    season: null,
    name: t('กรงนกเขาชวาไม้ไผ่แกะลาย', 'Carved bamboo zebra-dove cage', '雕花竹制斑鸠笼'),
    description: t(
      'ซี่ไผ่สีสุกเหลากลม 52 ซี่ หัวกรงไม้ขนุนแกะลายใบไม้แบบมลายู ใช้แขวนฟังเสียงนกเขาหรือทำโคมไฟก็งาม สูง 62 ซม. ทำกรงละ 15 วัน',
      'Fifty-two rounded bamboo bars under a jackfruit-wood crown carved with Malay leaves. Hang it for a cooing dove or wire it as a lamp: 62 cm tall, fifteen days of work.',
      '52根圆竹条，菠萝蜜木笼顶雕马来卷叶纹。可挂起听斑鸠鸣唱，也可改作灯罩。高62厘米，一只要做15天。',
    ),
    marks: [paper.OTOP],
    lots: [
      {
        batchLotNumber: 'CGE-0325-01',
        quantity: 70,
        ...RAMAN,
        harvestedOn: '2018-01-12',
        expiresOn: '2028-03-25',
        papers: [paper.communityStandard('SIM-CPS-95-0039')],
        trace: [
          harvested(
            '2018-01-12',
            WORKSHOP,
            t('ตัดไผ่สีสุกแก่ แช่น้ำ 30 วัน', 'Old bamboo cut, soaked 30 days', '砍老竹，水浸30天'),
          ),
          packed(
            '2018-03-25',
            WORKSHOP,
            t('เหลา ประกอบ แกะ ลงน้ำมัน', 'Shaped, joined, carved, oiled', '削条、组装、雕花、上油'),
          ),
          inspected(
            '2018-03-29',
            CHECK,
            t('ไม่มีเสี้ยน ประตูเลื่อนลื่น', 'No splinters, door slides freely', '无毛刺，笼门顺滑'),
          ),
        ],
      },
    ],
  },
]
