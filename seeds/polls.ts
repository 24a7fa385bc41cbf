import type { PollFacts } from '../server/core/poll.ts'

/**
 * Questions for each step of a lesson or scenario that holds a surprise. What a scenario's run answers was counted over
 * five seeds and is told in round numbers.
 */
export type ReadyPoll = PollFacts & { key: string }

const everywhere = (words: string) => ({ th: words, en: words, zh: words })

export const POLLS: readonly ReadyPoll[] = [
  {
    key: 'share',
    question: {
      th: 'คนที่เข้าร้านจากลิงก์ของเพื่อน ซื้อมากกว่าคนที่เข้ามาเองกี่เท่า?',
      en: 'People who come by a friend’s link: how many times likelier are they to buy?',
      zh: '通过朋友链接进店的人，购买率是自己进店的人的几倍？',
    },
    options: [
      { th: 'พอ ๆ กัน', en: 'About the same', zh: '差不多' },
      { th: '3 ถึง 10 เท่า', en: '3 to 10 times', zh: '3 到 10 倍' },
      { th: 'มากกว่า 50 เท่า', en: 'Over 50 times', zh: '超过 50 倍' },
    ],
    truth: 1,
    source: {
      th: 'วัดในแพลตฟอร์มเดียวกันที่จีน (Beidian): 3.09 ถึง 10.37 เท่า · Xu และคณะ, CSCW 2019',
      en: 'Measured on one platform in China (Beidian): 3.09 to 10.37 times · Xu et al., CSCW 2019',
      zh: '在中国同一平台（贝店）测得：3.09 至 10.37 倍 · Xu 等，CSCW 2019',
    },
  },
  {
    key: 'minute',
    question: {
      th: 'จะขายทุเรียนได้กี่ชุดในนาทีแรก?',
      en: 'How many sets of durian will be sold in the first minute?',
      zh: '第一分钟能卖出多少份榴莲？',
    },
    options: [everywhere('4,000'), everywhere('40,000'), everywhere('400,000')],
    truth: 1,
    source: {
      th: 'เมษายน 2561 ขายได้ 80,000 ลูกในนาทีแรก ชุดละ 2 ลูก = 40,000 ชุด · Bangkok Post, Nikkei',
      en: 'April 2018: 80,000 durians in the first minute, two a set = 40,000 sets · Bangkok Post, Nikkei',
      zh: '2018 年 4 月：第一分钟售出 80,000 个，每份 2 个，即 40,000 份 · 曼谷邮报、日经',
    },
  },
  {
    key: 'keeps',
    question: {
      th: 'ขายได้ 100 บาท ร้านได้เงินเหลือมากกว่าในตลาดไหน?',
      en: 'Of 100 baht sold, in which market does the shop keep more?',
      zh: '每卖出 100 泰铢，店铺在哪个市场留下的更多？',
    },
    options: [
      { th: 'Tencent', en: 'Tencent', zh: '腾讯' },
      { th: 'Alibaba', en: 'Alibaba', zh: '阿里巴巴' },
      { th: 'แล้วแต่ใครพาลูกค้ามา', en: 'It depends on who brought the buyer', zh: '看顾客是谁带来的' },
    ],
    truth: 2,
    source: {
      th: 'ลูกค้ามาเอง: Tencent 99, Alibaba 95 · เพื่อนแชร์มา 2 ชั้น: Tencent 93 · ยังไม่หักค่าของ ค่าส่ง โฆษณา · chinaonramp.com, pltfrm.com.cn รางวัลเป็นข้อสมมติ',
      en: 'Buyer came alone: Tencent 99, Alibaba 95 · by two friends: Tencent 93 · before goods, freight, ads · chinaonramp.com, pltfrm.com.cn; rewards assumed',
      zh: '顾客自己来：腾讯 99，阿里巴巴 95 · 经两级朋友分享：腾讯 93 · 未扣货款、运费、广告 · chinaonramp.com、pltfrm.com.cn，奖励为假设',
    },
  },
  {
    key: 'copy',
    question: {
      th: 'สแกนป้ายแล้วข้อมูลครบ ข้าวถุงนี้แท้แน่นอนหรือไม่?',
      en: 'The tag scans well and tells all. Is this bag of rice genuine for sure?',
      zh: '扫标签信息齐全，这袋米就一定是真的吗？',
    },
    options: [
      { th: 'แท้แน่นอน', en: 'Genuine for sure', zh: '一定是真的' },
      { th: 'ยังไม่แน่', en: 'Not for sure', zh: '不一定' },
    ],
    truth: 1,
    source: {
      th: 'ป้ายบอกได้ว่าใครออกป้าย แต่บอกไม่ได้ว่ามีใบเดียว ป้ายกระดาษถ่ายสำเนาได้ ต้องดูว่าป้ายเดียวกันโผล่หลายที่หรือไม่',
      en: 'A tag proves who issued it, never that it is the only one: paper can be copied. Look whether one tag turns up in many places.',
      zh: '标签能证明是谁发的，不能证明只有一张：纸可以复印。要看同一个标签是否出现在多个地方。',
    },
  },
  {
    key: 'days',
    question: {
      th: 'นาทีแรกขายไป 40,000 ชุด ครบ 3 วันจะเป็นกี่ชุด?',
      en: '40,000 sets went in the first minute. How many after three days?',
      zh: '第一分钟卖出 40,000 份，三天后一共多少份？',
    },
    options: [everywhere('65,000'), everywhere('200,000'), everywhere('1,000,000')],
    truth: 0,
    source: {
      th: 'กว่า 130,000 ลูกใน 3 วัน = 65,000 ชุด ราว 6 ใน 10 ชุดขายในนาทีแรก · Nikkei, เมษายน 2561',
      en: 'Over 130,000 durians in 3 days = 65,000 sets: about 6 in 10 went in the first minute · Nikkei, April 2018',
      zh: '三天超过 130,000 个，即 65,000 份：约六成在第一分钟售出 · 日经，2018 年 4 月',
    },
  },
  {
    key: 'week',
    question: {
      th: 'ขายหนึ่งสัปดาห์ 24 ร้านรวมกันเหลือกำไรในตลาดไหนมากกว่า?',
      en: 'After a week, in which market have the 24 shops more profit left in all?',
      zh: '一周下来，24家店合计在哪个市场剩下的利润更多？',
    },
    options: [
      { th: 'Tencent มากกว่าเท่าตัว', en: 'Tencent, over twice as much', zh: '腾讯，多一倍以上' },
      { th: 'พอ ๆ กัน', en: 'About the same', zh: '差不多' },
      { th: 'Alibaba มากกว่าเท่าตัว', en: 'Alibaba, over twice as much', zh: '阿里巴巴，多一倍以上' },
    ],
    truth: 1,
    source: {
      th: 'จากการจำลอง: Alibaba ขายได้ราวสองเท่า แต่ต่อร้อยบาทเหลือราว 13 เทียบกับ 22 ตัวเลขหลายตัวเป็นข้อสมมติ ดูที่ /knobs',
      en: 'By the simulation: Alibaba sells about twice as much, but keeps about 13 of a hundred against 22. Many numbers are assumptions, see /knobs',
      zh: '模拟结果：阿里巴巴约卖两倍，但每百铢约剩13，腾讯约剩22。许多数字是假设，见 /knobs',
    },
  },
  {
    key: 'happy',
    question: {
      th: 'ผู้ซื้อข้าวที่พอใจเจ็ดคน จะพาคำสั่งซื้อใหม่มาราวกี่รายการ?',
      en: 'Seven happy buyers of rice: about how many new orders do they bring?',
      zh: '七位满意的买米顾客，大约会带来几笔新订单？',
    },
    options: [everywhere('1'), everywhere('7'), everywhere('20')],
    truth: 0,
    source: {
      th: 'จากการจำลอง: ราว 0.15 รายการต่อคน ค่าที่พบจริงมักอยู่ที่ 0.1–0.5 · digithelm.com',
      en: 'By the simulation: about 0.15 a buyer; usual values are 0.1–0.5 · digithelm.com',
      zh: '模拟结果：每人约0.15单；常见值为0.1–0.5 · digithelm.com',
    },
  },
  {
    key: 'teams',
    question: {
      th: 'เปิดกลุ่มซื้อสองคนไว้สิบกลุ่ม ครบใน 24 ชั่วโมงราวกี่กลุ่ม?',
      en: 'Of ten teams of two, about how many fill within 24 hours?',
      zh: '开十个双人团，24小时内大约成几个？',
    },
    options: [everywhere('2'), everywhere('5'), everywhere('8')],
    truth: 2,
    source: {
      th: 'BeiBei: 721,605 จาก 932,896 กลุ่ม = 77 % กลุ่มที่ล้มไม่มีใครมาเลย · Sweetnow/group-buying-recommendation',
      en: 'BeiBei: 721,605 of 932,896 = 77 %; those that failed had no joiner at all · Sweetnow/group-buying-recommendation',
      zh: '贝贝：932,896个团中成721,605个，即77%；失败的团没有一人加入 · Sweetnow/group-buying-recommendation',
    },
  },
  {
    key: 'glut',
    question: {
      th: 'ผลไม้ล้นมือ ลดราคา 30 % แล้วของที่ถึงมือทันกินเพิ่มขึ้นเท่าไร?',
      en: 'Fruit to spare: with the price down 30 %, how much more arrives in time to be eaten?',
      zh: '果子太多，降价三成后，及时送到能吃的会多多少？',
    },
    options: [
      { th: 'แทบไม่เพิ่ม', en: 'Hardly any', zh: '几乎没有' },
      { th: 'ราว 40 %', en: 'About 40 %', zh: '约40%' },
      { th: 'สองเท่า', en: 'Twice as much', zh: '两倍' },
    ],
    truth: 0,
    source: {
      th: 'จากการจำลอง: ขายได้เพิ่มราว 40 % แต่โรงแพ็กส่งออกได้เท่าเดิม ของจึงรอในแถว ขนาดของแถวเป็นข้อสมมติ',
      en: 'By the simulation: about 40 % more is sold, but the packing house sends no more, so it waits in line. Sizes are assumptions',
      zh: '模拟结果：多卖约40%，但打包间发出的不变，货都在排队。规模为假设',
    },
  },
  {
    key: 'hard',
    question: {
      th: 'ผู้ขายเจ็ดรายลองเปิดร้านในเครือข่ายเพื่อนที่จีน กี่รายขายได้ต่ำกว่าที่หวัง?',
      en: 'Seven sellers tried a shop among friends in China. How many sold less than they hoped?',
      zh: '七位卖家试着在中国的社交圈开店，几家卖得不如预期？',
    },
    options: [everywhere('1'), everywhere('3'), everywhere('5')],
    truth: 2,
    source: {
      th: '5 ใน 7 เพราะคนดูแล้วไม่ซื้อ WeChat เป็น 2–6 % ของยอดขาย · otrglobal.com มิถุนายน 2561',
      en: '5 of 7, because people looked and did not buy; WeChat was 2–6 % of their sales · otrglobal.com, June 2018',
      zh: '7家中5家，因为看的人不买；微信占其销售额2–6% · otrglobal.com，2018年6月',
    },
  },
]
