import type { LessonScene } from '../../server/core/lesson.ts'
import { t } from '../../server/core/text.ts'

export const openMarket: LessonScene = {
  name: 'open-market',
  teaches: 'browse',
  title: t('เปิดตลาด', 'Open the market', '开市'),
  minutes: 12,
  stage: 'join',
  market: 'tencent',
  steps: [
    t(
      'ให้ทุกคนสแกน QR บนจอ ใส่ชื่อเล่น ไม่ต้องสมัคร',
      'Everybody scans the QR on the screen and types a nickname; no account',
      '请大家扫屏幕上的码，填昵称，无需注册',
    ),
    t(
      'เปิดทุเรียนหมอนทอง แตะป้ายกระดาษ อ่านว่ามาจากสวนไหน ตัดวันไหน',
      'Open the Monthong durian, touch the paper tag, read which orchard it is from and when it was cut',
      '打开金枕榴莲，点纸标签，看来自哪个果园、哪天采摘',
    ),
    t('ลองสั่งหนึ่งชิ้นแล้วจ่ายด้วยเงินสมมติ', 'Order one thing and pay with play money', '试下一单，用模拟币付款'),
    t(
      'ดูจอหน้าห้อง: คำสั่งซื้อแรกขึ้นแล้ว ใครเป็นคนแรก',
      'Look at the big screen: the first order is up. Whose is it?',
      '看大屏：第一单出现了，是谁的？',
    ),
  ],
  questions: [
    {
      ask: t(
        'อะไรบนป้ายทำให้กล้าซื้อจากร้านที่ไม่รู้จัก',
        'What on the tag makes you buy from a shop you do not know?',
        '标签上的什么让您敢向陌生店铺下单？',
      ),
      answer: t(
        'ชื่อสวน วันตัด ใบรับรอง และเส้นทางที่ตรวจย้อนได้',
        'The orchard’s name, the day of harvest, the papers and a route that can be followed back',
        '果园名、采摘日、证书，以及可追溯的路线',
      ),
    },
  ],
  polls: [],
}

export const wordOfMouth: LessonScene = {
  name: 'word-of-mouth',
  teaches: 'share',
  title: t('ปากต่อปาก', 'Word of mouth', '口口相传'),
  minutes: 12,
  stage: 'tree',
  market: 'tencent',
  scenario: { name: 'jasmine-word-of-mouth' },
  steps: [
    t(
      'ให้ทุกคนกดแชร์สินค้าที่ชอบ แล้วให้คนข้าง ๆ สแกน',
      'Everybody shares something they like and lets a neighbour scan it',
      '请每人分享一件喜欢的商品，让邻座扫码',
    ),
    t(
      'คนที่สแกนซื้อแล้วแชร์ต่อ ดูต้นไม้แตกกิ่งบนจอ',
      'Who scanned it buys and shares on: watch the tree branch out',
      '扫码的人购买后再分享，看大屏上的树长出新枝',
    ),
    t(
      'กิ่งอื่นคือผู้ซื้อจำลองของร้านข้าวหอมมะลิ ลิงก์ของคนในห้องก็ไปถึงเพื่อนของเขา พักเวลาเมื่อจบวันแรก',
      'The other branches are simulated buyers of a jasmine rice shop; the room’s links reach their friends too. Pause after the first day',
      '其余枝条是茉莉香米店的模拟顾客，教室里的链接也会传到他们的朋友。第一天结束时暂停',
    ),
    t(
      'ให้แต่ละคนเปิดกลุ่มรวมซื้อ แล้วชวนคนข้าง ๆ เข้ากลุ่มให้ครบก่อนหมดเวลา',
      'Everybody opens a group-buy and calls a neighbour in before the time is over',
      '请每人发起拼团，在时间结束前邀邻座参团',
    ),
    t(
      'ชี้ที่กฎ: ค่าตอบแทนมีสองชั้น ชั้นที่สามไม่มี',
      'Point at the rule: rewards go two levels deep, a third gets none',
      '指出规则：奖励最多两级，第三级没有',
    ),
  ],
  questions: [
    {
      ask: t(
        'ทำไมกฎหมายจีนห้ามค่าตอบแทนชั้นที่สาม',
        'Why does Chinese law forbid a third level of reward?',
        '为什么中国法律禁止第三级奖励？',
      ),
      answer: t(
        'เพราะรายได้จะมาจากการชวนคน ไม่ใช่จากการขายของ แบบแชร์ลูกโซ่',
        'Income would come from recruiting people and not from selling: a pyramid',
        '因为收入会来自拉人头而不是卖货，就成了传销',
      ),
    },
  ],
  polls: ['share', 'happy'],
}

export const stampede: LessonScene = {
  name: 'flash-sale',
  teaches: 'rush',
  title: t('ทุเรียน 60,000 คำสั่งซื้อ', '60,000 durian orders', '六万单榴莲'),
  minutes: 15,
  stage: 'market',
  scenario: { name: 'durian-flash' },
  steps: [
    t(
      'ก่อนเริ่ม ให้ทายว่านาทีแรกขายได้กี่ชุด',
      'Before it starts, let the room guess how many sets are sold in the first minute',
      '开始前，请大家猜第一分钟能卖多少份',
    ),
    t(
      'นาทีแรกเดินช้าเท่าเวลาจริง ปล่อยให้ดูตัวเลขวิ่ง',
      'The first minute runs at real speed: let them watch the number',
      '第一分钟按真实速度走，让大家看数字跳动',
    ),
    t(
      'ให้คนในห้องลองแย่งซื้อ ชี้แถบ “ขายไม่เกินสต็อก”',
      'Let the room try to get one; point at “never more than stock”',
      '让大家也来抢，指给他们看“不超库存”',
    ),
    t(
      'เร่งเวลา 60× แล้วดูราคาหน้าสวนขยับ',
      'Go to 60× and watch the farm-gate price move',
      '调到60×，看地头价怎么变',
    ),
  ],
  questions: [
    {
      ask: t(
        'ของจะหมดในนาทีเดียว ควรเตรียมอะไรไว้ก่อน',
        'If everything is gone in a minute, what has to be ready before?',
        '如果一分钟就卖光，事先要准备什么？',
      ),
      answer: t(
        'สต็อกที่นับจริง คนแพ็ก รถ และคำตอบให้คนที่ซื้อไม่ทัน',
        'Stock that is really counted, packers, lorries, and an answer for those who came too late',
        '清点过的库存、打包人手、车辆，以及对没抢到的人的交代',
      ),
    },
  ],
  polls: ['minute', 'days'],
}

export const compare: LessonScene = {
  name: 'two-rule-books',
  teaches: 'compare',
  title: t('กติกาสองเล่ม', 'Two rule books', '两本规则'),
  minutes: 13,
  stage: 'both',
  scenario: { name: 'same-week-two-rule-books' },
  steps: [
    t(
      'หนึ่งสัปดาห์ของทุกร้านเดินเอง วันละสองนาทีครึ่ง กดข้ามไปเช้าวันถัดไปทุกเย็นจะจบทันเวลา',
      'A week of all shops runs by itself, a day in two and a half minutes; skip to the morning every evening and it ends in time',
      '所有店铺自动走一周，每天两分半；每晚跳到早上即可按时结束',
    ),
    t(
      'เทียบสองคอลัมน์: คำสั่งซื้อ แชร์ และร้อยบาทไปอยู่ที่ไหน',
      'Compare the two columns: orders, shares, and where a hundred baht goes',
      '比较两栏：订单、分享，以及一百泰铢去了哪里',
    ),
    t(
      'ลองขยับค่าคอมมิชชันหรือรางวัลบอกต่อ แล้วดูแท่งเปลี่ยน',
      'Move the commission or the sharing reward and watch the bar change',
      '调整佣金或分享奖励，看柱子怎么变',
    ),
  ],
  questions: [
    {
      ask: t(
        'ลูกค้าเป็นของใครในตลาดแต่ละแบบ',
        'Whose customers are they in each market?',
        '在两种市场里，顾客分别属于谁？',
      ),
      answer: t(
        'แบบ Tencent ร้านเก็บลูกค้าไว้เองและเรียกกลับได้ แบบ Alibaba ลูกค้าเป็นของแพลตฟอร์ม',
        'Under Tencent the shop keeps them and can call them back; under Alibaba they are the platform’s',
        '腾讯模式下店家自己留住顾客，可再次触达；阿里模式下顾客属于平台',
      ),
    },
  ],
  polls: ['keeps', 'week'],
}

export const takeHome: LessonScene = {
  name: 'take-home',
  teaches: 'look-back',
  title: t('กลับบ้าน', 'Take home', '带回家'),
  minutes: 8,
  stage: 'timeline',
  steps: [
    t(
      'ดูเส้นเวลาของบทเรียน: ช่วงไหนขายดี เพราะอะไร',
      'Look at the lesson’s timeline: when did it sell, and why?',
      '看这堂课的时间线：什么时候卖得好，为什么？',
    ),
    t(
      'ให้แต่ละคนเขียนหนึ่งอย่างที่จะทำกับร้านตัวเองสัปดาห์นี้',
      'Everybody writes down one thing to do for their own shop this week',
      '请每人写下本周要为自己店里做的一件事',
    ),
  ],
  questions: [],
  polls: [],
}
