import { t } from '../../server/core/text.ts'
import type { ProductSeed } from '../catalogue.ts'
import { gtin } from '../gs1.ts'
import * as paper from '../papers.ts'
import { harvested, inspected, inThailand, packed } from '../stops.ts'

const LAPLAE = { province: 'TH-53', origin: t('อ.ลับแล จ.อุตรดิตถ์', 'Laplae, Uttaradit', '程逸府 拉莱县') }
const NAM_PAT = { province: 'TH-53', origin: t('อ.น้ำปาด จ.อุตรดิตถ์', 'Nam Pat, Uttaradit', '程逸府 南巴县') }
const VALLEY = inThailand(
  t('สวนเชิงเขาลุงพร ลับแล', 'Uncle Phon’s hillside, Laplae', '拉莱蓬大叔山坡果园'),
  17.68,
  100.03,
)
const HOUSE = inThailand(
  t('ลานหน้าบ้านลุงพร ลับแล', 'Uncle Phon’s yard, Laplae', '拉莱蓬大叔家院'),
  17.65,
  100.04,
)
const FIELD = inThailand(t('ไร่สับปะรด น้ำปาด', 'Pineapple field, Nam Pat', '南巴菠萝地'), 17.73, 100.69)
const RIDGE = inThailand(t('ดงตองกง น้ำปาด', 'Tong kong grass slopes, Nam Pat', '南巴粽叶芦坡'), 17.76, 100.74)
const CHECK = inThailand(t('จุดตรวจสินค้าอุตรดิตถ์', 'Uttaradit product check', '程逸质检点'), 17.62, 100.1)

export const UTTARADIT: ProductSeed[] = [
  {
    key: 'longkong',
    shop: 'uttaradit',
    gtin: gtin(201),
    category: 'fruit',
    art: 'longkong',
    price: 17_000,
    weight: 2_000,
    shelfLife: 12,
    season: { from: 8, to: 10 },
    name: t('ลองกองลับแล 2 กก.', 'Laplae longkong, 2 kg', '拉莱龙贡果 2公斤'),
    description: t(
      'สวนวนเกษตรบนเขา น้ำห้วยไหลผ่านทั้งปี ช่อแน่น เปลือกบางไม่มียาง เนื้อใสหวานอมเปรี้ยว รุ่นนี้เป็นผลนอกฤดูจำนวนน้อย ฤดูหลักสิงหาคมถึงตุลาคม',
      'From a forest garden on the hills where a stream runs all year. Tight bunches, thin skins without sap, clear sweet-tart flesh. A small off-season crop; the main season is August to October.',
      '山间混林果园，溪水终年不断。果串紧实，皮薄无胶，果肉晶莹，甜中带酸。本批为少量反季果，主产季在八至十月。',
    ),
    marks: [paper.GAP],
    lots: [
      {
        batchLotNumber: 'UTD-0415-01',
        quantity: 260,
        ...LAPLAE,
        harvestedOn: '2018-04-15',
        expiresOn: '2018-04-27',
        papers: [paper.gapCertificate('SIM-GAP-5308-015')],
        trace: [
          harvested(
            '2018-04-15',
            VALLEY,
            t('ปีนตัดทั้งช่อ โรยเชือกลง', 'Bunches cut aloft, lowered by rope', '上树剪串，绳索放下'),
          ),
          packed(
            '2018-04-16',
            HOUSE,
            t('เป่ามด บรรจุลังโปร่ง', 'Ants blown off, open crates', '吹净蚂蚁，装透气箱'),
          ),
          inspected('2018-04-17', CHECK, t('ไม่พบแมลงวันผลไม้', 'No fruit flies', '未见果实蝇')),
        ],
      },
    ],
  },
  {
    key: 'driedpineapple',
    shop: 'uttaradit',
    gtin: gtin(202),
    category: 'snack',
    art: 'driedpineapple',
    price: 8_500,
    weight: 200,
    shelfLife: 275,
    season: null,
    name: t('สับปะรดอบแห้ง 200 ก.', 'Dried pineapple rings, 200 g', '菠萝圈干 200克'),
    description: t(
      'สับปะรดสุกจากไร่บนเนินเขา ฝานหนา 8 มม. อบลมร้อน 10 ชั่วโมง ไม่แช่น้ำเชื่อม ไม่ใส่สี เหนียวนุ่ม หวานอมเปรี้ยว หนึ่งซองใช้ผลสดเกือบ 2 กก.',
      'Ripe hill pineapple in 8 mm slices, ten hours in warm air. No syrup, no colouring: chewy, sweet-sour, and nearly 2 kg of fresh fruit in each bag.',
      '山坡熟菠萝切8毫米厚片，热风烘10小时，不浸糖浆、不加色素，软韧酸甜。每袋约用2公斤鲜果。',
    ),
    marks: [paper.OTOP_4],
    lots: [
      {
        batchLotNumber: 'DPA-0330-03',
        quantity: 1_300,
        ...NAM_PAT,
        harvestedOn: '2018-03-27',
        expiresOn: '2018-12-29',
        papers: [paper.foodNumber('SIM-FDA-53-2-00356'), paper.laboratory('SIM-LAB-610402-005')],
        trace: [
          harvested('2018-03-27', FIELD, t('เก็บผลสุกสองในสาม', 'Picked two-thirds ripe', '七分熟采收')),
          packed(
            '2018-03-30',
            HOUSE,
            t('ปอก ฝาน อบ ปิดซอง', 'Peeled, sliced, dried, sealed', '削皮、切片、烘干、封袋'),
          ),
          inspected('2018-04-02', CHECK, t('ความชื้น 15 % ผ่าน', 'Moisture 15 %, passed', '水分15%，合格')),
        ],
      },
    ],
  },
  {
    key: 'broom',
    shop: 'uttaradit',
    gtin: gtin(203),
    category: 'craft',
    art: 'broom',
    price: 7_500,
    weight: 450,
    shelfLife: null,
    season: { from: 1, to: 3 },
    name: t('ไม้กวาดตองกง ด้ามไผ่', 'Tong kong grass broom, bamboo handle', '粽叶芦扫帚 竹柄'),
    description: t(
      'ดอกตองกงเก็บปลายหนาว ตากจนฟูนุ่ม ถักหวายเก้าชั้นไม่ให้ร่วง กวาดฝุ่นละเอียดได้ดี ด้ามยาว 90 ซม. ใช้ได้สองสามปี',
      'Tong kong plumes gathered at the end of the cool season, dried until soft and bound with nine rows of rattan so that none fall out. Good with fine dust; 90 cm handle, lasts two to three years.',
      '凉季末采粽叶芦花穗，晒至蓬松，用藤条编扎九圈，不掉毛。扫细灰尤其干净，柄长90厘米，可用两三年。',
    ),
    marks: [paper.OTOP_3],
    lots: [
      {
        batchLotNumber: 'BRM-0318-02',
        quantity: 500,
        ...NAM_PAT,
        harvestedOn: '2018-01-22',
        expiresOn: '2028-03-18',
        papers: [paper.communityStandard('SIM-CPS-53-0088')],
        trace: [
          harvested(
            '2018-01-22',
            RIDGE,
            t('ตัดช่อดอกก่อนแตกปุย', 'Plumes cut before they shed', '花穗飞絮前剪下'),
          ),
          packed(
            '2018-03-18',
            HOUSE,
            t('ตาก ฟาดเมล็ด ถักหวาย', 'Dried, beaten clean, bound', '晾晒、抖籽、藤编'),
          ),
          inspected('2018-03-20', CHECK, t('เขย่า 200 ครั้งไม่ร่วง', '200 shakes, nothing fell', '抖200下不掉穗')),
        ],
      },
    ],
  },
]
