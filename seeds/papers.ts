import type { LotPapers } from '../server/core/lot.ts'
import type { Mark } from '../server/core/product.ts'
import type { Text } from '../server/core/text.ts'
import { t } from '../server/core/text.ts'

export type Paper = LotPapers['papers'][number]

const doc =
  (name: Text) =>
  (number: string): Paper => ({ name, number })

/** Kinds of paper a lot carries. Every number is made up and begins with SIM-. */
export const gapCertificate = doc(t('ใบรับรอง GAP สวน', 'Orchard GAP certificate', '果园GAP证书'))
export const packingHouse = doc(t('ทะเบียนโรงคัดบรรจุ', 'Packing house registration', '包装厂注册号'))
export const phytosanitary = doc(t('ใบรับรองสุขอนามัยพืช', 'Phytosanitary certificate', '植物检疫证书'))
export const exportDeclaration = doc(t('ใบขนสินค้าขาออก', 'Export declaration', '泰国出口报关单'))
export const importDeclaration = doc(t('ใบขนสินค้าขาเข้าจีน', 'Chinese import declaration', '中国进口报关单'))
export const bondedEntry = doc(t('ใบนำเข้าคลังทัณฑ์บน', 'Bonded warehouse entry', '保税仓入仓单'))
export const laboratory = doc(t('ผลตรวจห้องปฏิบัติการ', 'Laboratory report', '实验室检测报告'))
export const foodNumber = doc(t('เลขสารบบอาหาร', 'Food serial number', '食品注册号'))
export const purity = doc(t('ผลตรวจความบริสุทธิ์ของข้าว', 'Rice purity report', '大米纯度检测报告'))
export const organicPaper = doc(t('บันทึกแปลงอินทรีย์', 'Organic plot record', '有机地块记录'))
export const weaving = doc(t('บันทึกการทอ', 'Weaving record', '织造记录'))
export const dyeing = doc(t('บันทึกการย้อม', 'Dyeing record', '染色记录'))
export const communityStandard = doc(t('ใบรับรองผลิตภัณฑ์ชุมชน', 'Community product certificate', '社区产品证书'))
export const herbal = doc(t('เลขจดแจ้งสมุนไพร', 'Herbal product notification', '草本产品备案号'))
export const halalCertificate = doc(t('หนังสือรับรองฮาลาล', 'Halal certificate', '清真认证证书'))
export const catchDocument = doc(t('หนังสือกำกับสัตว์น้ำ', 'Marine catch document', '渔获来源凭证'))
export const firing = doc(t('บันทึกการเผาเตา', 'Kiln firing record', '烧窑记录'))
export const silverAssay = doc(t('ผลตรวจเนื้อเงิน', 'Silver assay', '银含量检测报告'))
export const tourLicence = doc(t('ใบอนุญาตนำเที่ยว', 'Tour operator licence', '旅游经营许可证'))
export const insurance = doc(t('กรมธรรม์อุบัติเหตุ', 'Accident insurance', '意外险保单'))

const simulated = (kind: Mark['kind'], label: Text): Mark => ({ kind, label, simulated: true })

/** An invented producer can hold no certificate, so these marks say that they are simulated. */
const otop = (stars: number, zh: string): Mark =>
  simulated('otop', t(`OTOP ${stars} ดาว (จำลอง)`, `OTOP ${stars} stars (simulated)`, `OTOP${zh}星（模拟）`))

export const OTOP = otop(5, '五')
export const OTOP_4 = otop(4, '四')
export const OTOP_3 = otop(3, '三')
export const ORGANIC = simulated('organic', t('อินทรีย์ (จำลอง)', 'Organic (simulated)', '有机（模拟）'))
export const HALAL = simulated('halal', t('ฮาลาล (จำลอง)', 'Halal (simulated)', '清真（模拟）'))
export const GAP = simulated('gap', t('GAP (จำลอง)', 'GAP (simulated)', 'GAP（模拟）'))

const indication = (label: Text): Mark => ({ kind: 'gi', label, simulated: false })

export const GI_THUNG_KULA = indication(
  t('GI ข้าวหอมมะลิทุ่งกุลาร้องไห้', 'GI Thung Kula Rong-Hai Hom Mali rice', 'GI 通库拉隆海茉莉香米'),
)
export const GI_CHONNABOT = indication(t('GI ผ้าไหมมัดหมี่ชนบท', 'GI Chonnabot mudmee silk', 'GI 春那博扎染泰丝'))
export const GI_SAKON_INDIGO = indication(
  t('GI ผ้าครามธรรมชาติสกลนคร', 'GI Sakon Nakhon natural indigo', 'GI 沙功那空天然蓝染'),
)
export const GI_SISAKET_DURIAN = indication(
  t('GI ทุเรียนภูเขาไฟศรีสะเกษ', 'GI Si Sa Ket volcanic durian', 'GI 四色菊火山榴莲'),
)
export const GI_SANGYOD = indication(
  t('GI ข้าวสังข์หยดเมืองพัทลุง', 'GI Sangyod Muang Phatthalung rice', 'GI 博他仑桑越红米'),
)
export const GI_SURIN_RICE = indication(t('GI ข้าวหอมมะลิสุรินทร์', 'GI Surin Hom Mali rice', 'GI 素林茉莉香米'))
export const GI_PRAEWA = indication(t('GI ผ้าไหมแพรวากาฬสินธุ์', 'GI Praewa Kalasin silk', 'GI 加拉信帕瓦泰丝'))

/**
 * A geographical indication names an origin, so an invented shop may carry it in its right province and nowhere else.
 * Only those with a source; Chanthaburi durian and Nakhon Chaisi pomelo have none yet.
 */
export const INDICATIONS: readonly { mark: Mark; provinces: readonly string[]; source: string }[] = [
  {
    mark: GI_THUNG_KULA,
    provinces: ['TH-32', 'TH-33', 'TH-35', 'TH-44', 'TH-45'],
    source: 'Commission Implementing Regulation (EU) No 120/2013',
  },
  {
    mark: GI_CHONNABOT,
    provinces: ['TH-40'],
    source: 'isaninsight.kku.ac.th/archives/4711 (secondary)',
  },
  {
    mark: GI_SAKON_INDIGO,
    provinces: ['TH-47'],
    source: 'isaninsight.kku.ac.th/archives/4711 (secondary)',
  },
  {
    mark: GI_SISAKET_DURIAN,
    provinces: ['TH-33'],
    source: 'thailand.go.th: registered in 2018 (secondary)',
  },
  {
    mark: GI_SANGYOD,
    provinces: ['TH-93'],
    source: 'TH-PGI-0005-01115, Official Journal of the European Union C 188, 27 May 2016',
  },
  {
    mark: GI_SURIN_RICE,
    provinces: ['TH-32'],
    source: 'registered in Thailand on 31 January 2005 (secondary)',
  },
  {
    mark: GI_PRAEWA,
    provinces: ['TH-46'],
    source: 'isaninsight.kku.ac.th/archives/4711 (secondary)',
  },
]
