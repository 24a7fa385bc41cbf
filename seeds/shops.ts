import { t } from '../server/core/text.ts'
import type { ShopSeed } from './catalogue.ts'
import { CENTRAL } from './shops/central.ts'
import { NORTH } from './shops/north.ts'
import { NORTHEAST } from './shops/northeast.ts'
import { SOUTH } from './shops/south.ts'

/** The shops of the lesson, which a phone shows first. */
const FIRST: ShopSeed[] = [
  {
    key: 'orchard',
    owner: 'ลุงทวี',
    name: t('สวนลุงทวี เมืองจันท์', 'Uncle Thawi’s Orchard', '塔威榴莲园'),
    story: t(
      'ลุงทวีปลูกหมอนทองต้นแรกกับพ่อตอนอายุสิบสอง วันนี้หลานสองคนมาช่วยเคาะฟังเสียงทุกลูกก่อนตัด',
      'Uncle Thawi planted his first Monthong with his father at the age of twelve. Today two grandchildren help him tap and listen to every fruit before it is cut.',
      '塔威大叔十二岁时和父亲种下第一棵金枕。如今两个孙辈帮他逐个敲果听声，够熟才下刀。',
    ),
    province: 'TH-22',
    place: t('อ.เขาคิชฌกูฏ จ.จันทบุรี', 'Khao Khitchakut, Chanthaburi', '尖竹汶府 考奇差库县'),
    lat: 12.8,
    lon: 102.12,
    face: 'orchard',
    scene: 'orchard',
  },
  {
    key: 'rice',
    owner: 'แม่จันทร์',
    name: t('กลุ่มข้าวหอมแม่จันทร์ ทุ่งกุลา', 'Mae Chan Rice Group, Thung Kula', '通库拉月妈妈香米合作社'),
    story: t(
      'ชาวนา 38 ครอบครัวใช้โรงสีเล็กร่วมกัน แม่จันทร์ชิมข้าวหม้อแรกของทุกล็อตก่อนลงชื่อบนป้าย',
      'Thirty-eight farming families share one small mill. Mae Chan tastes the first pot of every lot before signing its tag.',
      '38户稻农合用一座小碾米厂。每批米的第一锅饭，月妈妈亲口尝过才在标签上签名。',
    ),
    province: 'TH-45',
    place: t('อ.สุวรรณภูมิ จ.ร้อยเอ็ด', 'Suwannaphum, Roi Et', '黎逸府 素旺那普县'),
    lat: 15.61,
    lon: 103.8,
    face: 'rice',
    scene: 'ricefield',
  },
  {
    key: 'silk',
    owner: 'ครูบัว',
    name: t('บ้านไหมครูบัว ชนบท', 'Kru Bua Silk House, Chonnabot', '春那博莲师傅丝坊'),
    story: t(
      'ครูบัวหัดมัดหมี่กับยายตั้งแต่เจ็ดขวบ และยังจำลายแรกได้ทุกปม ผ้าทุกผืนเย็บชื่อคนทอไว้ที่ชายผ้า',
      'Kru Bua learned mudmee at seven from her grandmother and still knows every knot of that first pattern. Each cloth carries its weaver’s name at the hem.',
      '莲师傅七岁跟外婆学扎染织丝，第一个花样的每个结至今都记得。每块布的布边都绣着织工的名字。',
    ),
    province: 'TH-40',
    place: t('อ.ชนบท จ.ขอนแก่น', 'Chonnabot, Khon Kaen', '孔敬府 春那博县'),
    lat: 16.08,
    lon: 102.62,
    face: 'silk',
    scene: 'loom',
  },
  {
    key: 'indigo',
    owner: 'พี่คำ',
    name: t('ครามพี่คำ พรรณานิคม', 'Kham’s Indigo, Phanna Nikhom', '帕那尼空阿金蓝染坊'),
    story: t(
      'พี่คำดูแลหม้อครามเหมือนเลี้ยงลูก ตื่นตีห้ามาดมกลิ่นทุกหม้อ วันไหนครามไม่สบายก็หยุดย้อมทั้งบ้าน',
      'Kham raises the indigo vats like children, up at five to smell each one. On a day when a vat is unwell, the whole house stops dyeing.',
      '阿金养染缸像养孩子，每天五点起来逐缸闻一遍。哪天染缸“不舒服”，全家就停染。',
    ),
    province: 'TH-47',
    place: t('อ.พรรณานิคม จ.สกลนคร', 'Phanna Nikhom, Sakon Nakhon', '沙功那空府 帕那尼空县'),
    lat: 17.35,
    lon: 103.85,
    face: 'indigo',
    scene: 'indigo',
  },
  {
    key: 'coffee',
    owner: 'อาจู',
    name: t('ไร่อาจู ดอยวาวี', 'A-Ju Hill Farm, Doi Wawi', '瓦维山阿朱茶咖园'),
    story: t(
      'อาจูลาออกจากงานในเมืองมาฟื้นไร่ของพ่อที่ความสูง 1,200 เมตร เก็บเฉพาะผลสุกแดงและคั่วเองสัปดาห์ละสองครั้ง',
      'A-Ju left a city job to revive the family plot at 1,200 metres. Only red cherries are picked, and roasting happens twice a week.',
      '阿朱辞掉城里的工作，回来打理父亲在海拔1200米的园子。只采红果，每周亲手烘焙两次。',
    ),
    province: 'TH-57',
    place: t('อ.แม่สรวย จ.เชียงราย', 'Mae Suai, Chiang Rai', '清莱府 湄帅县'),
    lat: 19.92,
    lon: 99.49,
    face: 'coffee',
    scene: 'highland',
  },
  {
    key: 'canal',
    owner: 'ยายนิด',
    name: t('สวนริมคลองยายนิด', 'Yai Nit’s Canal Orchard', '妮奶奶河畔果园'),
    story: t(
      'ยายนิดพายเรือเก็บผลไม้ในสวนยกร่องทุกเช้ามาสี่สิบปี บ้านเกิดอยู่หล่มสัก จึงมีมะขามหวานจากที่นั่นมาวางขายด้วย',
      'For forty years Yai Nit has picked her fruit by boat along the raised beds every morning. She was born in Lom Sak, so sweet tamarind from there is sold here too.',
      '四十年来，妮奶奶每天清晨划着小船在垄沟间采果。她老家在隆萨，所以也卖那边寄来的甜角。',
    ),
    province: 'TH-73',
    place: t('อ.สามพราน จ.นครปฐม', 'Sam Phran, Nakhon Pathom', '佛统府 三攀县'),
    lat: 13.72,
    lon: 100.22,
    face: 'canal',
    scene: 'canal',
  },
]

/** Invented owners, each in a real province of its own. */
export const SHOPS: ShopSeed[] = [...FIRST, ...NORTHEAST, ...NORTH, ...CENTRAL, ...SOUTH]
