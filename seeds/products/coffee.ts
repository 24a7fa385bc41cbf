import { t } from '../../server/core/text.ts'
import type { ProductSeed } from '../catalogue.ts'
import { gtin } from '../gs1.ts'
import * as paper from '../papers.ts'
import { exported, harvested, imported, inspected, packed, STOPS, stored } from '../stops.ts'

const WAWI = {
  province: 'TH-57',
  origin: t('ดอยวาวี อ.แม่สรวย จ.เชียงราย', 'Doi Wawi, Mae Suai, Chiang Rai', '清莱府 湄帅县 瓦维山'),
}
const RED_CHERRIES = t('เก็บเฉพาะผลสุกแดง ตาก 12 วัน', 'Red cherries only, dried 12 days', '只采红果，日晒12天')

export const COFFEE: ProductSeed[] = [
  {
    key: 'coffee',
    shop: 'coffee',
    gtin: gtin(141),
    category: 'drink',
    art: 'coffee',
    price: 26_000,
    weight: 250,
    shelfLife: 365,
    season: { from: 11, to: 2 },
    name: t(
      'กาแฟดอยอาราบิกา คั่วกลาง 250 ก.',
      'Hill arabica, medium roast, 250 g',
      '高山阿拉比卡咖啡豆 中焙 250克',
    ),
    description: t(
      'ปลูกใต้ร่มไม้ที่ 1,200 เมตร แปรรูปแบบเปียก ตากแดด 12 วัน หอมโกโก้กับเปลือกส้ม จบด้วยรสหวานนาน คั่วไม่เกินสองสัปดาห์ก่อนส่ง',
      'Shade-grown at 1,200 m, washed and sun-dried for 12 days. Cocoa and orange peel, a long sweet finish; roasted within two weeks of leaving the farm.',
      '海拔1200米树荫种植，水洗后日晒12天。可可与橙皮香，回甘悠长，烘焙后两周内发出。',
    ),
    marks: [paper.ORGANIC],
    lots: [
      {
        batchLotNumber: 'CRI-0330-04',
        quantity: 1_000,
        ...WAWI,
        harvestedOn: '2018-01-15',
        expiresOn: '2019-03-29',
        papers: [
          paper.organicPaper('SIM-ORG-57-0119'),
          paper.foodNumber('SIM-FDA-57-1-00422'),
          paper.exportDeclaration('SIM-EXD-610405-063'),
          paper.importDeclaration('SIM-IMD-180407-019'),
        ],
        trace: [
          harvested('2018-01-15', STOPS.coffee, RED_CHERRIES),
          packed(
            '2018-03-30',
            STOPS.roastery,
            t('คั่วกลาง ถุงวาล์วทางเดียว', 'Medium roast, one-way valve', '中度烘焙，单向阀袋'),
          ),
          inspected(
            '2018-04-02',
            STOPS.chiangRaiLab,
            t('ความชื้น 2 % ไม่พบเชื้อรา', 'Moisture 2 %, no mould', '水分2%，未检出霉菌'),
          ),
          exported(
            '2018-04-05',
            STOPS.chiangKhong,
            t('ตู้แห้ง ซีลไม่ขาด', 'Dry container, seal unbroken', '干货柜，铅封完好'),
          ),
          imported('2018-04-07', STOPS.mohan, t('ตรวจเอกสาร 4 ชม.', 'Papers took 4 hours', '单证查验4小时')),
          stored(
            '2018-04-09',
            STOPS.kunming,
            t('เก็บที่ 20 °ซ พร้อมส่ง', 'Kept at 20 °C, ready to ship', '20°C存放，待发货'),
          ),
        ],
      },
      {
        batchLotNumber: 'CRI-0412-06',
        quantity: 800,
        ...WAWI,
        harvestedOn: '2018-01-22',
        expiresOn: '2019-04-11',
        papers: [paper.organicPaper('SIM-ORG-57-0119'), paper.foodNumber('SIM-FDA-57-1-00422')],
        trace: [
          harvested('2018-01-22', STOPS.coffee, RED_CHERRIES),
          packed(
            '2018-04-12',
            STOPS.roastery,
            t('คั่วกลาง ถุงวาล์วทางเดียว', 'Medium roast, one-way valve', '中度烘焙，单向阀袋'),
          ),
          inspected('2018-04-13', STOPS.chiangRaiLab, t('ชิมได้ 84 คะแนน', 'Cupped at 84 points', '杯测84分')),
        ],
      },
    ],
  },
  {
    key: 'thaitea',
    shop: 'coffee',
    gtin: gtin(142),
    category: 'drink',
    art: 'thaitea',
    price: 15_900,
    weight: 200,
    shelfLife: 730,
    season: { from: 3, to: 11 },
    name: t('ชาไทยใบอัสสัม กระป๋อง 200 ก.', 'Thai tea, Assam leaf, 200 g tin', '泰式红茶 200克罐装'),
    description: t(
      'ใบชาอัสสัมเก็บด้วยมือ หมักและคั่วให้หอม ไม่แต่งสี ชงกับนมข้นได้ชานมสีน้ำตาลอมส้ม หนึ่งกระป๋องชงได้ราว 40 แก้ว',
      'Hand-picked Assam leaf, fermented and pan-fired, no colouring. With condensed milk it turns amber-brown; one tin makes about 40 glasses.',
      '手采阿萨姆茶叶，发酵后炒香，不加色素。兑炼乳即成琥珀色奶茶，一罐约可冲40杯。',
    ),
    marks: [paper.HALAL],
    lots: [
      {
        batchLotNumber: 'TEA-0320-02',
        quantity: 1_500,
        ...WAWI,
        harvestedOn: '2018-03-14',
        expiresOn: '2020-03-19',
        papers: [paper.foodNumber('SIM-FDA-57-1-00437'), paper.laboratory('SIM-LAB-610322-011')],
        trace: [
          harvested('2018-03-14', STOPS.coffee, t('เก็บยอดชารุ่นมีนาคม', 'March flush picked', '采三月春茶')),
          packed(
            '2018-03-20',
            STOPS.roastery,
            t('หมัก คั่ว ปิดฝากระป๋อง', 'Fermented, fired, tinned', '发酵、炒制、装罐'),
          ),
          inspected(
            '2018-03-22',
            STOPS.chiangRaiLab,
            t('ไม่พบสีสังเคราะห์', 'No synthetic colour', '未检出人工色素'),
          ),
        ],
      },
    ],
  },
  {
    key: 'honey',
    shop: 'coffee',
    gtin: gtin(143),
    category: 'sweet',
    art: 'honey',
    price: 22_000,
    weight: 500,
    shelfLife: 730,
    season: { from: 3, to: 4 },
    name: t('น้ำผึ้งดอกลำไย 500 ก.', 'Longan blossom honey, 500 g', '龙眼花蜜 500克'),
    description: t(
      'สลัดจากรังตอนดอกลำไยบานเดือนมีนาคม ไม่ผ่านความร้อน ความชื้นไม่เกิน 20 % สีอำพัน หวานละมุน หอมดอกไม้',
      'Spun from the comb while the longan bloomed in March, never heated, moisture under 20 %. Amber, mellow and floral.',
      '三月龙眼花期取蜜，不加热，含水量不超过20%。色如琥珀，清甜有花香。',
    ),
    marks: [],
    lots: [
      {
        batchLotNumber: 'HON-0326-01',
        quantity: 600,
        ...WAWI,
        harvestedOn: '2018-03-24',
        expiresOn: '2020-03-25',
        papers: [paper.foodNumber('SIM-FDA-57-1-00440'), paper.laboratory('SIM-LAB-610328-002')],
        trace: [
          harvested(
            '2018-03-24',
            STOPS.coffee,
            t('สลัด 42 รัง เหลือน้ำหวานให้ผึ้ง', '42 hives spun, some left for the bees', '取蜜42箱，给蜂留足口粮'),
          ),
          packed(
            '2018-03-26',
            STOPS.roastery,
            t('กรองผ้าขาวบาง บรรจุขวดแก้ว', 'Strained through muslin, glass jars', '纱布过滤，玻璃瓶装'),
          ),
          inspected(
            '2018-03-28',
            STOPS.chiangRaiLab,
            t('ความชื้น 19 % ไม่ผสมน้ำตาล', 'Moisture 19 %, no added sugar', '水分19%，未掺糖'),
          ),
        ],
      },
    ],
  },
]
