import { t } from '../../server/core/text.ts'
import type { ShopSeed } from '../catalogue.ts'

export const NORTHEAST: ShopSeed[] = [
  {
    key: 'sisaket',
    owner: 'น้าเพชร',
    name: t('สวนภูเขาไฟน้าเพชร ขุนหาญ', 'Phet’s Volcano Farm', '昆汉阿佩火山农园'),
    story: t(
      'ดินแดงที่นี่เคยเป็นลาวา น้าเพชรขุดเจอหินพรุนทุกครั้งที่ลงต้นใหม่ แล้วเก็บมาเรียงเป็นคันสวน หน้าหนาวว่างจากทุเรียนก็ปลูกหอมกับกระเทียม',
      'The red earth here was lava once: every new tree turns up pitted stones, which Phet piles into the orchard walls. In the cool months, when the durians rest, there are shallots and garlic.',
      '这里的红土曾是熔岩，每种一棵新树都会挖出多孔的石头，阿佩拿来垒园埂。凉季榴莲歇着，就种红葱和大蒜。',
    ),
    province: 'TH-33',
    place: t('อ.ขุนหาญ จ.ศรีสะเกษ', 'Khun Han, Si Sa Ket', '四色菊府 昆汉县'),
    lat: 14.62,
    lon: 104.42,
    face: 'sisaket',
    scene: 'volcano',
  },
  {
    key: 'surin',
    owner: 'น้าจุม',
    name: t('บ้านช่างน้าจุม เขวาสินรินทร์', 'Chum’s Silver Workshop', '考西那林阿俊手作坊'),
    story: t(
      'ค้อนเงินของน้าจุมตกทอดมาสามรุ่น เสียงตีลูกประเกือมดังคู่กับเสียงกี่ของคนข้างบ้าน ข้าวจากนาริมน้ำมูลเลี้ยงทั้งสองบ้าน',
      'Chum’s silver hammers have passed through three generations, and their ring keeps time with the neighbour’s loom. Rice from the Mun riverside feeds both houses.',
      '阿俊的银锤传了三代，敲银珠的叮当声和邻家的织机声一唱一和。蒙河边的稻米养活着两家人。',
    ),
    province: 'TH-32',
    place: t('อ.เขวาสินรินทร์ จ.สุรินทร์', 'Khwao Sinarin, Surin', '素林府 考西那林县'),
    lat: 15.0,
    lon: 103.57,
    face: 'surin',
    scene: 'ricefield',
  },
  {
    key: 'kalasin',
    owner: 'ครูดวง',
    name: t('เรือนแพรวาครูดวง บ้านโพน', 'Khru Duang’s Praewa House', '班蓬村端老师帕瓦丝坊'),
    story: t(
      'ครูดวงจำลายแพรวาได้หกสิบลายจากผ้าแส่วผืนเดียวของทวด เปิดเรือนสอนเด็กทุกวันเสาร์ ใครทอได้แถวแรกจะได้ตีฆ้อง',
      'Khru Duang knows sixty Praewa patterns by heart from one sampler cloth her great-grandmother left. Children learn here on Saturdays, and whoever finishes a first row may strike the gong.',
      '端老师凭曾祖母留下的一块花样布，记下六十种帕瓦纹样。每周六教孩子织布，谁织成第一排就能敲一声锣。',
    ),
    province: 'TH-46',
    place: t('อ.คำม่วง จ.กาฬสินธุ์', 'Kham Muang, Kalasin', '加拉信府 坎蒙县'),
    lat: 16.92,
    lon: 103.64,
    face: 'kalasin',
    scene: 'loom',
  },
  {
    key: 'ubon',
    owner: 'พี่อ้อย',
    name: t('เฮือนกาบบัวพี่อ้อย เมืองอุบล', 'Oi’s Lotus-Petal House', '乌汶阿蔗莲瓣小院'),
    story: t(
      'บ้านไม้ริมน้ำมูลหลังนี้ชั้นล่างนึ่งหมูยอ ชั้นบนตั้งกี่ พี่อ้อยว่ากลิ่นใบตองช่วยให้คนทอใจเย็น หน้าเข้าพรรษาทั้งบ้านไปช่วยแกะเทียน',
      'In this wooden house on the Mun, moo yo steams downstairs and looms stand upstairs; banana leaf, says Oi, keeps weavers calm. Before Lent the whole house helps to carve candles.',
      '蒙河边的木屋，楼下蒸扎肉，楼上架织机。阿蔗说蕉叶香能让织布的人静心。守夏节前，全家都去帮忙雕蜡烛。',
    ),
    province: 'TH-34',
    place: t('อ.เมือง จ.อุบลราชธานี', 'Mueang Ubon, Ubon Ratchathani', '乌汶府 直辖县'),
    lat: 15.23,
    lon: 104.86,
    face: 'ubon',
    scene: 'loom',
  },
]
