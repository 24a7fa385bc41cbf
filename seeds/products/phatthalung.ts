import { t } from '../../server/core/text.ts'
import type { ProductSeed } from '../catalogue.ts'
import { gtin } from '../gs1.ts'
import * as paper from '../papers.ts'
import { exported, harvested, inspected, inThailand, packed, STOPS, stored } from '../stops.ts'

const KHUAN_KHANUN = {
  province: 'TH-93',
  origin: t('อ.ควนขนุน จ.พัทลุง', 'Khuan Khanun, Phatthalung', '博他仑府 宽卡农县'),
}
const FIELD = inThailand(t('นาริมเล ควนขนุน', 'Lakeside paddies, Khuan Khanun', '宽卡农湖畔稻田'), 7.73, 100.03)
const MILL = inThailand(t('โรงสีพี่นุ้ย ควนขนุน', 'Nui’s mill, Khuan Khanun', '宽卡农阿蕊碾米坊'), 7.74, 100.01)
const SHELLS = inThailand(t('สวนพร้าว ชัยบุรี', 'Coconut groves, Chai Buri', '猜武里椰林'), 7.66, 100.06)
const CHECK = inThailand(t('จุดตรวจสินค้าพัทลุง', 'Phatthalung product check', '博他仑质检点'), 7.62, 100.08)
const THALE_NOI = inThailand(t('ท่าเรือทะเลน้อย', 'Thale Noi pier', '诺伊湖码头'), 7.78, 100.13)

export const PHATTHALUNG: ProductSeed[] = [
  {
    key: 'sangyod',
    shop: 'phatthalung',
    gtin: gtin(211),
    category: 'rice',
    art: 'sangyod',
    price: 13_500,
    weight: 1_000,
    shelfLife: 365,
    season: { from: 1, to: 3 },
    name: t('ข้าวสังข์หยดเมืองพัทลุง 1 กก.', 'Sangyod Phatthalung rice, 1 kg', '博他仑桑越红米 1公斤'),
    description: t(
      'ข้าวกล้องสีแดงเข้ม เมล็ดเล็กเรียว ปลูกนาปีละครั้ง เกี่ยวกุมภาพันธ์ หุงแล้วนุ่มหนึบ หอมอ่อน ๆ แช่น้ำ 20 นาทีก่อนหุง',
      'Deep-red whole-grain rice, small and slender, one crop a year cut in February. Soft, slightly sticky and mildly scented; soak for 20 minutes first.',
      '深红色糙米，米粒细小，一年一季，二月收割。煮后软糯有嚼劲，带淡淡米香，煮前浸泡20分钟。',
    ),
    marks: [paper.GI_SANGYOD, paper.ORGANIC],
    lots: [
      {
        batchLotNumber: 'PTL-0312-01',
        quantity: 900,
        ...KHUAN_KHANUN,
        harvestedOn: '2018-02-12',
        expiresOn: '2019-03-11',
        papers: [
          paper.organicPaper('SIM-ORG-93-0040'),
          paper.purity('SIM-DNA-610315-006'),
          paper.exportDeclaration('SIM-EXD-610411-054'),
        ],
        trace: [
          harvested(
            '2018-02-12',
            FIELD,
            t('เก็บด้วยแกระทีละรวง', 'Cut ear by ear with a hand knife', '用手镰逐穗采割'),
          ),
          packed(
            '2018-03-12',
            MILL,
            t('กะเทาะเปลือก บรรจุสุญญากาศ', 'Husked, vacuum-packed', '只去壳，真空包装'),
          ),
          inspected('2018-03-15', CHECK, t('สังข์หยดแท้ 98 %', '98 % true Sangyod', '桑越米纯度98%')),
          exported(
            '2018-04-11',
            STOPS.laemChabang,
            t('ตู้แห้ง ซีลไม่ขาด', 'Dry container, seal unbroken', '干货柜，铅封完好'),
          ),
        ],
      },
      {
        batchLotNumber: 'PTL-0409-03',
        quantity: 1_100,
        ...KHUAN_KHANUN,
        harvestedOn: '2018-02-20',
        expiresOn: '2019-04-08',
        papers: [paper.organicPaper('SIM-ORG-93-0040')],
        trace: [
          harvested(
            '2018-02-20',
            FIELD,
            t('เก็บด้วยแกระ ตากเลียง 4 แดด', 'Hand-cut, four days of sun', '手工采割，晒四天'),
          ),
          packed(
            '2018-04-09',
            MILL,
            t('สีใหม่ บรรจุสุญญากาศ', 'Freshly milled, vacuum-packed', '新碾，真空包装'),
          ),
          stored(
            '2018-04-10',
            MILL,
            t('เก็บห้องเย็น 15 °ซ กันมอด', 'Kept at 15 °C against weevils', '15°C存放防虫'),
          ),
        ],
      },
    ],
  },
  {
    key: 'coconutbowl',
    shop: 'phatthalung',
    gtin: gtin(212),
    category: 'craft',
    art: 'coconutbowl',
    price: 15_000,
    weight: 220,
    shelfLife: null,
    season: null,
    name: t('ชามกะลามะพร้าวขัดมัน 2 ใบ', 'Polished coconut bowls, pair', '手磨椰壳碗 一对'),
    description: t(
      'กะลาแก่จากร้านน้ำกะทิในหมู่บ้าน ขัดสามเบอร์จนมัน เคลือบน้ำมันมะพร้าว กว้าง 12 ซม. ใส่ของอุ่นได้ ล้างแล้วเช็ดแห้ง อย่าเข้าไมโครเวฟ',
      'Old shells from the village’s coconut-milk stalls, sanded in three grades and oiled with coconut oil. 12 cm wide, fine for warm food; wash, wipe dry, no microwave.',
      '村里椰浆铺留下的老椰壳，三道打磨，椰子油养护。口径12厘米，可盛温热食物，洗后擦干，勿入微波炉。',
    ),
    marks: [paper.OTOP],
    lots: [
      {
        batchLotNumber: 'CCB-0402-01',
        quantity: 340,
        province: 'TH-93',
        origin: t('ต.ชัยบุรี อ.เมือง จ.พัทลุง', 'Chai Buri, Phatthalung', '博他仑府 直辖县 猜武里'),
        harvestedOn: '2018-02-28',
        expiresOn: '2028-04-02',
        papers: [paper.communityStandard('SIM-CPS-93-0112')],
        trace: [
          harvested('2018-02-28', SHELLS, t('คัดกะลาแก่ ทรงกลม', 'Old, round shells chosen', '挑选圆整老壳')),
          packed('2018-04-02', SHELLS, t('เลื่อย ขัด เคลือบน้ำมัน', 'Sawn, sanded, oiled', '锯开、打磨、上油')),
          inspected('2018-04-05', CHECK, t('ใส่น้ำ 60 °ซ ไม่ซึม', 'Holds water at 60 °C', '盛60°C水不渗漏')),
        ],
      },
    ],
  },
  {
    key: 'laketour',
    shop: 'phatthalung',
    gtin: gtin(213),
    category: 'tour',
    art: 'laketour',
    price: 79_000,
    weight: 0,
    shelfLife: null,
    season: { from: 2, to: 5 },
    name: t('ล่องเรือทะเลน้อยยามเช้า', 'Thale Noi at dawn by boat', '诺伊湖清晨游船'),
    description: t(
      'ออกเรือตีห้าครึ่ง ชมบัวสาย นกน้ำ และควายน้ำ แวะดูยอยักษ์ กินข้าวยำกับข้าวสังข์หยด ครึ่งวัน บัวบานมากกุมภาพันธ์ถึงพฤษภาคม',
      'Out at half past five among water lilies, waterbirds and swimming buffaloes, past the giant lift nets, then rice salad with Sangyod. Half a day; lilies are best from February to May.',
      '清晨五点半出船，看睡莲、水鸟和水牛，经过巨型扳罾，再吃一份桑越米拌饭。半日行程，二月至五月睡莲最盛。',
    ),
    marks: [],
    lots: [
      {
        batchLotNumber: 'TOUR-PTL-01',
        quantity: 96,
        ...KHUAN_KHANUN,
        harvestedOn: '2018-04-01',
        expiresOn: '2018-12-31',
        papers: [paper.tourLicence('SIM-TAT-93-0019'), paper.insurance('SIM-INS-6104-563')],
        trace: [
          inspected(
            '2018-04-01',
            THALE_NOI,
            t(
              'ตรวจเรือ 6 ลำ เสื้อชูชีพครบ',
              'Six boats checked, life vests complete',
              '六艘船检查完毕，救生衣齐备',
            ),
          ),
          inspected(
            '2018-04-02',
            MILL,
            t('ครัวพร้อม เปิดรับ 96 ที่นั่ง', 'Kitchen ready, 96 seats opened', '厨房就绪，开放96席'),
          ),
        ],
      },
    ],
  },
]
