import { t } from '../../server/core/text.ts'
import type { ProductSeed } from '../catalogue.ts'
import { gtin } from '../gs1.ts'
import * as paper from '../papers.ts'
import { exported, harvested, imported, inspected, inThailand, packed, STOPS, stored } from '../stops.ts'

const KO_KHA = { province: 'TH-52', origin: t('อ.เกาะคา จ.ลำปาง', 'Ko Kha, Lampang', '南邦府 哥卡县') }
const LAMPANG_TOWN = {
  province: 'TH-52',
  origin: t('อ.เมือง จ.ลำปาง', 'Mueang Lampang, Lampang', '南邦府 直辖县'),
}
const CLAY = inThailand(t('เหมืองดินขาว แจ้ห่ม', 'Kaolin pit, Chae Hom', '节洪高岭土矿'), 18.71, 99.56)
const KILN = inThailand(t('โรงชามช่างอิน เกาะคา', 'Chang In’s kiln, Ko Kha', '哥卡印师傅窑'), 18.19, 99.39)
const MELONS = inThailand(
  t('นาและไร่แตงโม เกาะคา', 'Rice and melon fields, Ko Kha', '哥卡稻田瓜地'),
  18.17,
  99.38,
)
const CHECK = inThailand(t('จุดตรวจสินค้าลำปาง', 'Lampang product check', '南邦质检点'), 18.29, 99.49)
const STABLE = inThailand(t('คอกม้ากาดกองต้า ลำปาง', 'Stables near Kad Kong Ta', '贡达老街马厩'), 18.29, 99.5)

export const LAMPANG: ProductSeed[] = [
  {
    key: 'roosterbowl',
    shop: 'lampang',
    gtin: gtin(321),
    category: 'craft',
    art: 'roosterbowl',
    price: 32_000,
    weight: 1_400,
    shelfLife: null,
    season: null,
    name: t('ชามตราไก่เขียนมือ 4 ใบ', 'Hand-painted rooster bowls, 4', '手绘公鸡碗 4只'),
    description: t(
      'ไก่ตัวแดงหางน้ำเงิน ดอกโบตั๋น ใบตอง เขียนพู่กันทีละใบใต้เคลือบ ดินขาวแจ้ห่ม เผา 1,250 °ซ ปากกว้าง 15 ซม. เข้าไมโครเวฟได้',
      'Red rooster, blue tail, peony and banana leaf, brushed on bowl by bowl. Chae Hom kaolin fired at 1,250 °C, 15 cm across, safe in the microwave.',
      '红身蓝尾的公鸡、牡丹和蕉叶，一笔一碗手绘。节洪高岭土1250°C烧成，口径15厘米，可入微波炉。',
    ),
    marks: [paper.OTOP],
    lots: [
      {
        batchLotNumber: 'LPG-0226-01',
        quantity: 450,
        ...KO_KHA,
        harvestedOn: '2018-01-08',
        expiresOn: '2028-02-26',
        papers: [
          paper.firing('SIM-KLN-52-0226'),
          paper.laboratory('SIM-LAB-610301-011'),
          paper.exportDeclaration('SIM-EXD-610305-027'),
          paper.importDeclaration('SIM-IMD-180307-040'),
        ],
        trace: [
          harvested(
            '2018-01-08',
            CLAY,
            t('ขุดดินขาว ล้างและหมัก', 'Kaolin dug, washed and aged', '采高岭土，淘洗陈腐'),
          ),
          packed(
            '2018-02-26',
            KILN,
            t('ขึ้นรูป เขียนลาย เผา 1,250 °ซ', 'Thrown, painted, fired at 1,250 °C', '成型、手绘、1250°C烧成'),
          ),
          inspected('2018-03-01', CHECK, t('ไม่พบตะกั่วและแคดเมียม', 'No lead or cadmium', '未检出铅和镉')),
          exported(
            '2018-03-05',
            STOPS.chiangKhong,
            t('รองฟาง ซีลไม่ขาด', 'Packed in straw, seal unbroken', '稻草垫衬，铅封完好'),
          ),
          imported('2018-03-07', STOPS.mohan, t('ตรวจเอกสารครบ', 'Papers complete', '单证齐全')),
          stored(
            '2018-03-09',
            STOPS.kunming,
            t('แตก 2 ใบ นับครบแล้ว', 'Two broken, all counted', '破损两只，已清点'),
          ),
        ],
      },
      {
        batchLotNumber: 'LPG-0402-02',
        quantity: 500,
        ...KO_KHA,
        harvestedOn: '2018-02-12',
        expiresOn: '2028-04-02',
        papers: [paper.firing('SIM-KLN-52-0402')],
        trace: [
          harvested(
            '2018-02-12',
            CLAY,
            t('ขุดดินขาว ล้างและหมัก', 'Kaolin dug, washed and aged', '采高岭土，淘洗陈腐'),
          ),
          packed('2018-04-02', KILN, t('เขียนลาย เผา คัดใบสวย', 'Painted, fired, sorted', '手绘、烧成、挑选')),
        ],
      },
    ],
  },
  {
    key: 'ricecrackers',
    shop: 'lampang',
    gtin: gtin(322),
    category: 'snack',
    art: 'ricecrackers',
    price: 5_500,
    weight: 180,
    shelfLife: 152,
    season: null,
    name: t('ข้าวแต๋นน้ำแตงโม 180 ก.', 'Khao taen watermelon rice crackers, 180 g', '西瓜汁糯米脆饼 180克'),
    description: t(
      'ข้าวเหนียวนึ่งคลุกน้ำแตงโม กดพิมพ์ตาก 2 แดด ทอดฟู หยอดน้ำอ้อยเคี่ยวกับงา กรอบร่วน หวานพอดี แตงโมออกมากมีนาคมถึงพฤษภาคม',
      'Steamed sticky rice in watermelon juice, pressed, two days in the sun, puffed in hot oil and striped with cane syrup and sesame. Melons are plentiful from March to May.',
      '蒸糯米拌西瓜汁，压模晒两天，油炸膨松，淋芝麻甘蔗糖浆，酥脆不腻。三月至五月西瓜最多。',
    ),
    marks: [paper.OTOP],
    lots: [
      {
        batchLotNumber: 'KTN-0407-04',
        quantity: 1_700,
        ...KO_KHA,
        harvestedOn: '2018-04-03',
        expiresOn: '2018-09-06',
        papers: [paper.foodNumber('SIM-FDA-52-2-00268'), paper.communityStandard('SIM-CPS-52-0104')],
        trace: [
          harvested(
            '2018-04-03',
            MELONS,
            t('เก็บแตงโมสุก คั้นน้ำในวันนั้น', 'Ripe melons, pressed that day', '采熟瓜，当日榨汁'),
          ),
          packed(
            '2018-04-07',
            MELONS,
            t('ตาก ทอด หยอดน้ำอ้อย ปิดซอง', 'Dried, puffed, glazed, sealed', '晒干、油炸、淋糖、封袋'),
          ),
          inspected('2018-04-10', CHECK, t('ความชื้น 4 % ผ่าน', 'Moisture 4 %, passed', '水分4%，合格')),
        ],
      },
    ],
  },
  {
    key: 'horsecarttour',
    shop: 'lampang',
    gtin: gtin(323),
    category: 'tour',
    art: 'horsecarttour',
    price: 55_000,
    weight: 0,
    shelfLife: null,
    season: null,
    name: t(
      'รถม้าลำปาง กับเขียนชามไก่ ครึ่งวัน',
      'Lampang horse cart and bowl painting',
      '南邦马车与手绘公鸡碗 半日',
    ),
    description: t(
      'นั่งรถม้าชมบ้านไม้สักกาดกองต้าและวัดปงสนุก แล้วเขียนชามของตัวเองหนึ่งใบ เผาแล้วส่งถึงบ้าน ม้าพักทุก 40 นาทีและไม่ออกช่วงแดดจัด เที่ยวได้ทั้งปี',
      'By horse cart past the teak houses of Kad Kong Ta and Wat Pong Sanuk, then paint a bowl that is fired and sent home to you. Horses rest every 40 minutes and never go out in the midday sun. All year.',
      '乘马车看贡达老街柚木楼和蓬沙努寺，再亲手画一只碗，烧好寄到家。马每40分钟休息一次，烈日时段不出车。全年可游。',
    ),
    marks: [],
    lots: [
      {
        batchLotNumber: 'TOUR-LPG-01',
        quantity: 120,
        ...LAMPANG_TOWN,
        harvestedOn: '2018-04-02',
        expiresOn: '2018-12-31',
        papers: [paper.tourLicence('SIM-TAT-52-0037'), paper.insurance('SIM-INS-6104-569')],
        trace: [
          inspected(
            '2018-04-02',
            STABLE,
            t('สัตวแพทย์ตรวจม้า 8 ตัว', 'Eight horses seen by a vet', '兽医检查八匹马'),
          ),
          inspected(
            '2018-04-03',
            KILN,
            t('โต๊ะเขียนพร้อม เปิดรับ 120 ที่นั่ง', 'Benches ready, 120 seats opened', '画台就绪，开放120席'),
          ),
        ],
      },
    ],
  },
]
