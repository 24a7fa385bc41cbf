import { t } from '../../server/core/text.ts'
import type { ShopSeed } from '../catalogue.ts'

export const CENTRAL: ShopSeed[] = [
  {
    key: 'phetburi',
    owner: 'ลุงตาล',
    name: t('ดงโตนดลุงตาล บ้านลาด', 'Uncle Tan’s Palmyra Grove', '班叻丹大叔糖棕园'),
    story: t(
      'ลุงตาลได้ชื่อจากต้นตาลหลังบ้านที่พ่อปีนวันละสิบสองต้น ต้นที่ปลูกวันนี้จะให้น้ำตาลอีกสิบห้าปีข้างหน้า จึงปลูกเผื่อคนที่ยังไม่เกิด',
      'Uncle Tan was named after the palms behind the house, twelve of which his father climbed each day. A palm planted now gives sugar in fifteen years, so he plants for people not yet born.',
      '丹大叔的名字来自屋后的糖棕，父亲每天要爬十二棵。今天种下的树十五年后才出糖，所以他是替还没出生的人种的。',
    ),
    province: 'TH-76',
    place: t('อ.บ้านลาด จ.เพชรบุรี', 'Ban Lat, Phetchaburi', '碧武里府 班叻县'),
    lat: 13.05,
    lon: 99.93,
    face: 'phetburi',
    scene: 'ricefield',
  },
  {
    key: 'ayutthaya',
    owner: 'น้าสาย',
    name: t('ท่าน้ำน้าสาย กรุงเก่า', 'Sai’s Landing', '大城古都阿赛码头'),
    story: t(
      'น้าสายขับเรือรับส่งเด็กนักเรียนทุกเช้า สาย ๆ กลับมาดึงสายไหมกับเพื่อนบ้าน ตกเย็นพาแขกล่องรอบเกาะเมืองแล้วเล่าเรื่องน้ำท่วมใหญ่ให้ฟัง',
      'Sai ferries schoolchildren in the morning, pulls sugar floss with the neighbours before noon, and at dusk takes guests round the island with tales of the great flood.',
      '阿赛清早摆渡送学生，上午和邻居一起拉糖丝，傍晚载客绕岛，讲当年大洪水的故事。',
    ),
    province: 'TH-14',
    place: t('อ.พระนครศรีอยุธยา', 'Phra Nakhon Si Ayutthaya', '大城府 直辖县'),
    lat: 14.36,
    lon: 100.57,
    face: 'ayutthaya',
    scene: 'river',
  },
]
