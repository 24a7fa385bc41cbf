import { t } from '../../server/core/text.ts'
import type { ProductSeed } from '../catalogue.ts'
import { gtin } from '../gs1.ts'
import * as paper from '../papers.ts'
import { harvested, inspected, inThailand, packed, stored } from '../stops.ts'

const KHUEANG_NAI = {
  province: 'TH-34',
  origin: t('อ.เขื่องใน จ.อุบลราชธานี', 'Khueang Nai, Ubon Ratchathani', '乌汶府 肯奈县'),
}
const WARIN = {
  province: 'TH-34',
  origin: t('อ.วารินชำราบ จ.อุบลราชธานี', 'Warin Chamrap, Ubon Ratchathani', '乌汶府 瓦林参叻县'),
}
const UBON_TOWN = {
  province: 'TH-34',
  origin: t('อ.เมือง จ.อุบลราชธานี', 'Mueang Ubon, Ubon Ratchathani', '乌汶府 直辖县'),
}
const LOOMS = inThailand(
  t('เฮือนกาบบัวพี่อ้อย เขื่องใน', 'Oi’s weaving house, Khueang Nai', '肯奈阿蔗织坊'),
  15.39,
  104.55,
)
const KITCHEN = inThailand(
  t('ครัวหมูยอ วารินชำราบ', 'Moo yo kitchen, Warin Chamrap', '瓦林参叻扎肉坊'),
  15.2,
  104.86,
)
const LEAVES = inThailand(
  t('สวนกล้วยตานี วารินชำราบ', 'Banana-leaf grove, Warin Chamrap', '瓦林参叻蕉叶园'),
  15.17,
  104.87,
)
const CHECK = inThailand(t('จุดตรวจสินค้าอุบลราชธานี', 'Ubon product check', '乌汶质检点'), 15.24, 104.85)
const CANDLES = inThailand(t('วัดทุ่งศรีเมือง อุบลฯ', 'Wat Thung Si Mueang, Ubon', '乌汶通西孟寺'), 15.23, 104.86)
const WRAPPED = t(
  'โขลก ห่อใบตอง นึ่ง ซีลสุญญากาศ',
  'Pounded, leaf-wrapped, steamed, sealed',
  '捣打、裹叶、蒸熟、真空封',
)

export const UBON: ProductSeed[] = [
  {
    key: 'lotuscotton',
    shop: 'ubon',
    gtin: gtin(241),
    category: 'cloth',
    art: 'lotuscotton',
    price: 120_000,
    weight: 450,
    shelfLife: null,
    season: null,
    name: t('ผ้ากาบบัวทอมือ 2 เมตร', 'Kab Bua lotus-petal cotton, 2 m', '“莲瓣”手织棉布 2米'),
    description: t(
      'ผ้าประจำเมืองอุบล สีไล่เหมือนกลีบบัวจากชมพู เทา ขาว ถึงเขียว ใช้เส้นยืนสองสีแบบซิ่นทิว พุ่งมับไมกับขิดสลับกัน ผ้าฝ้ายล้วน หน้ากว้าง 1 เมตร',
      'The cloth of Ubon, shaded like a lotus petal from pink and grey through white to green. A two-coloured warp crossed with twisted and raised wefts; all cotton, 1 m wide.',
      '乌汶的代表布，色如莲瓣，由粉、灰、白渐至青绿。双色经线与捻线、提花纬线交替织成，全棉，幅宽1米。',
    ),
    marks: [paper.OTOP],
    lots: [
      {
        batchLotNumber: 'UBN-0329-02',
        quantity: 240,
        ...KHUEANG_NAI,
        harvestedOn: '2017-12-18',
        expiresOn: '2028-03-29',
        papers: [paper.weaving('SIM-WEV-34-0329'), paper.communityStandard('SIM-CPS-34-0177')],
        trace: [
          harvested(
            '2017-12-18',
            LOOMS,
            t('เก็บฝ้ายหลังนา อิ้วและเข็น', 'Cotton picked, ginned and spun', '稻后采棉，轧棉纺纱'),
          ),
          packed(
            '2018-03-29',
            LOOMS,
            t('ย้อมเปลือกไม้ ทอ 9 วัน', 'Bark-dyed, nine days on the loom', '树皮染色，织九天'),
          ),
          inspected('2018-04-03', CHECK, t('สีไม่ตก หน้ากว้าง 1 ม.', 'Colour fast, 1 m wide', '不掉色，幅宽1米')),
        ],
      },
    ],
  },
  {
    key: 'mooyor',
    shop: 'ubon',
    gtin: gtin(242),
    category: 'snack',
    art: 'mooyor',
    price: 13_000,
    weight: 500,
    shelfLife: 30,
    season: null,
    name: t('หมูยอใบตอง 2 แท่ง 500 ก.', 'Moo yo in banana leaf, 2 rolls, 500 g', '蕉叶扎肉 2条 500克'),
    description: t(
      'สูตรครอบครัวเชื้อสายญวนริมน้ำมูล หมูสันโขลกสด พริกไทยเม็ด ไม่ใส่แป้ง ห่อใบตองตานีแล้วนึ่ง เด้งแน่น หอมใบตอง แช่เย็นเก็บได้ 30 วัน',
      'A family recipe from the Vietnamese households of the Mun riverside: fresh pounded loin, whole pepper, no flour, steamed in banana leaf. Springy and fragrant; 30 days in the fridge.',
      '蒙河边越裔人家的家传做法：鲜里脊捣打，整粒胡椒，不加淀粉，裹蕉叶蒸熟，弹牙带叶香。冷藏可放30天。',
    ),
    marks: [paper.OTOP_4],
    lots: [
      {
        batchLotNumber: 'MYO-0413-01',
        quantity: 500,
        ...WARIN,
        harvestedOn: '2018-04-12',
        expiresOn: '2018-05-13',
        papers: [paper.foodNumber('SIM-FDA-34-1-00390'), paper.laboratory('SIM-LAB-610414-018')],
        trace: [
          harvested(
            '2018-04-12',
            LEAVES,
            t('ตัดใบตองตานี ลนไฟให้นิ่ม', 'Leaves cut, softened over flame', '割蕉叶，火烤变软'),
          ),
          packed('2018-04-13', KITCHEN, WRAPPED),
          inspected(
            '2018-04-14',
            CHECK,
            t('ไม่พบบอแรกซ์และสารกันบูด', 'No borax, no preservative', '未检出硼砂和防腐剂'),
          ),
        ],
      },
      {
        batchLotNumber: 'MYO-0416-02',
        quantity: 700,
        ...WARIN,
        harvestedOn: '2018-04-15',
        expiresOn: '2018-05-16',
        papers: [paper.foodNumber('SIM-FDA-34-1-00390')],
        trace: [
          harvested(
            '2018-04-15',
            LEAVES,
            t('ตัดใบตองตานี เช็ดสองหน้า', 'Leaves cut, wiped on both sides', '割蕉叶，两面擦净'),
          ),
          packed('2018-04-16', KITCHEN, WRAPPED),
          stored(
            '2018-04-17',
            KITCHEN,
            t('ห้องเย็น 4 °ซ พร้อมส่ง', 'Cold room at 4 °C, ready to ship', '4°C冷藏，待发货'),
          ),
        ],
      },
    ],
  },
  {
    key: 'candletour',
    shop: 'ubon',
    gtin: gtin(243),
    category: 'tour',
    art: 'candletour',
    price: 69_000,
    weight: 0,
    shelfLife: null,
    season: null,
    name: t(
      'ลองแกะเทียนพรรษาเมืองอุบล ครึ่งวัน',
      'Candle carving in Ubon, half a day',
      '乌汶守夏节蜡烛雕刻半日体验',
    ),
    description: t(
      'ช่างเทียนสอนหล่อแผ่นผึ้งและแกะลายกระจัง ได้เทียนเล่มเล็กกลับบ้าน แล้วเดินชมหอไตรกลางน้ำ งานแห่เทียนใหญ่อยู่เดือนกรกฎาคม คอร์สนี้เรียนได้ทั้งปี',
      'A candle maker teaches you to cast wax and carve a flame motif; the small candle is yours. Then see the scripture hall on its pond. The great procession is in July; lessons run all year.',
      '蜡烛师傅教你浇蜡板、雕火焰纹，小蜡烛可带走，再去看池中藏经阁。守夏节大游行在七月，课程全年开放。',
    ),
    marks: [],
    lots: [
      {
        batchLotNumber: 'TOUR-UBN-01',
        quantity: 100,
        ...UBON_TOWN,
        harvestedOn: '2018-04-03',
        expiresOn: '2018-12-31',
        papers: [paper.tourLicence('SIM-TAT-34-0025'), paper.insurance('SIM-INS-6104-565')],
        trace: [
          inspected(
            '2018-04-03',
            CANDLES,
            t('โต๊ะแกะ 12 ตัว เตาต้มผึ้งปลอดภัย', 'Twelve benches, safe wax stoves', '12张雕刻台，熔蜡炉安全'),
          ),
          inspected(
            '2018-04-04',
            CANDLES,
            t('ครูช่าง 3 คน เปิดรับ 100 ที่นั่ง', 'Three teachers, 100 seats opened', '三位师傅，开放100席'),
          ),
        ],
      },
    ],
  },
]
