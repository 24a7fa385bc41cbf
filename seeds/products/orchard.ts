import { t } from '../../server/core/text.ts'
import type { ProductSeed } from '../catalogue.ts'
import { gtin } from '../gs1.ts'
import * as paper from '../papers.ts'
import { exported, harvested, imported, inspected, packed, STOPS, stored } from '../stops.ts'
import { DURIAN, KHAO_KHITCHAKUT } from './durian.ts'

export const ORCHARD: ProductSeed[] = [
  DURIAN,
  {
    key: 'durianchips',
    shop: 'orchard',
    gtin: gtin(102),
    category: 'snack',
    art: 'durianchips',
    price: 22_000,
    weight: 150,
    shelfLife: 250,
    season: null,
    name: t('ทุเรียนทอดหมอนทอง 150 ก.', 'Monthong durian chips, 150 g', '金枕榴莲脆片 150克'),
    description: t(
      'ใช้ลูกดิบที่ลมต้นปีพัดร่วง ฝานหนา 2 มม. ทอดแล้วสลัดน้ำมันจนกรอบ หอมมัน ใส่เกลือนิดเดียว ไม่ใส่น้ำตาล',
      'Made from unripe fruit that the early-season wind brings down, sliced 2 mm thin, fried and spun dry. Crisp and nutty, a pinch of salt, no sugar.',
      '选用季初被风吹落的生果，切成2毫米薄片，油炸后脱油，酥脆香浓，只放少许盐，不加糖。',
    ),
    marks: [paper.OTOP, paper.HALAL],
    lots: [
      {
        batchLotNumber: 'TC-0328-11',
        quantity: 1_500,
        ...KHAO_KHITCHAKUT,
        harvestedOn: '2018-03-26',
        expiresOn: '2018-11-30',
        papers: [
          paper.foodNumber('SIM-FDA-22-1-00856'),
          paper.laboratory('SIM-LAB-610330-009'),
          paper.bondedEntry('SIM-BND-180412-031'),
        ],
        trace: [
          harvested(
            '2018-03-26',
            STOPS.orchard,
            t('เก็บลูกร่วงในเช้าเดียวกัน', 'Windfalls gathered the same morning', '当天清晨拾取落果'),
          ),
          packed(
            '2018-03-28',
            STOPS.orchardPacking,
            t('ทอดและปิดซองเติมไนโตรเจน', 'Fried, sealed under nitrogen', '炸制后充氮封袋'),
          ),
          inspected(
            '2018-03-30',
            STOPS.chanthaburiLab,
            t('ความชื้น 3 % ผ่าน', 'Moisture 3 %, passed', '水分3%，合格'),
          ),
          exported(
            '2018-04-03',
            STOPS.laemChabang,
            t('ลงเรือไปหนานซา', 'On the ship to Nansha', '装船发往南沙'),
          ),
          imported(
            '2018-04-11',
            STOPS.nansha,
            t('ซีลไม่ขาด ตรวจเอกสารครบ', 'Seal unbroken, papers complete', '铅封完好，单证齐全'),
          ),
          stored(
            '2018-04-12',
            STOPS.nanshaBonded,
            t('รอคำสั่งซื้อในคลังทัณฑ์บน', 'Waiting in bond for orders', '保税仓待售'),
          ),
        ],
      },
    ],
  },
  {
    key: 'mangosteen',
    shop: 'orchard',
    gtin: gtin(103),
    category: 'fruit',
    art: 'mangosteen',
    price: 46_000,
    weight: 3_000,
    shelfLife: 21,
    season: { from: 4, to: 7 },
    name: t('มังคุดเกรดส่งออก 3 กก.', 'Export-grade mangosteen, 3 kg', '出口级山竹 3公斤'),
    description: t(
      'เก็บด้วยมือตอนผิวเริ่มเป็นสีม่วงแดง 10–12 ผลต่อกิโล เปลือกนุ่มแกะง่าย เนื้อขาวเปรี้ยวอมหวาน ขั้วยังเขียวเมื่อบรรจุ',
      'Hand-picked as the rind turns purple-red, 10–12 fruits to the kilo. Soft shell, white sweet-sour flesh, stems still green when packed.',
      '果皮转紫红时人工采摘，每公斤10–12个，壳软易剥，果肉雪白、酸甜多汁，装箱时果蒂仍鲜绿。',
    ),
    marks: [paper.GAP],
    lots: [
      {
        batchLotNumber: 'MK-0416-01',
        quantity: 600,
        ...KHAO_KHITCHAKUT,
        harvestedOn: '2018-04-16',
        expiresOn: '2018-05-08',
        papers: [paper.gapCertificate('SIM-GAP-0301-119'), paper.packingHouse('SIM-DOA-22-0456')],
        trace: [
          harvested(
            '2018-04-16',
            STOPS.orchard,
            t('สอยด้วยถุงผ้า ไม่ให้ตกพื้น', 'Picked with a cloth bag, never dropped', '用布兜采摘，果不落地'),
          ),
          packed(
            '2018-04-17',
            STOPS.orchardPacking,
            t('คัดผลแข็งและยางไหลออก', 'Hard and gummy fruit sorted out', '剔除硬果和流胶果'),
          ),
          inspected(
            '2018-04-17',
            STOPS.chanthaburiLab,
            t('ไม่พบเพลี้ยแป้งใต้ขั้ว', 'No mealybugs under the stem', '果蒂下未见粉蚧'),
          ),
        ],
      },
    ],
  },
  {
    key: 'tour',
    shop: 'orchard',
    gtin: gtin(104),
    category: 'tour',
    art: 'tour',
    price: 59_000,
    weight: 0,
    shelfLife: null,
    season: { from: 4, to: 6 },
    name: t('เที่ยวสวน ชิมทุเรียน ครึ่งวัน', 'Half-day orchard tour with durian tasting', '果园半日游 现开榴莲试吃'),
    description: t(
      'นั่งรถชมสวน 20 ไร่ เปิดชิมทุเรียน 3 พันธุ์ใต้ต้น ปิดท้ายด้วยข้าวเหนียวทุเรียน นอกฤดูเปลี่ยนเป็นผลไม้อื่นในสวน',
      'Ride through 3.2 hectares of orchard, taste three durian varieties under the trees and finish with durian sticky rice. Off season: other fruit of the orchard.',
      '乘观光车游览近50亩果园，树下现开三种榴莲，最后来一份榴莲糯米饭。非产季改为园内其他水果。',
    ),
    marks: [],
    lots: [
      {
        batchLotNumber: 'TOUR-2018-A',
        quantity: 100,
        ...KHAO_KHITCHAKUT,
        harvestedOn: '2018-04-01',
        expiresOn: '2018-12-31',
        papers: [paper.tourLicence('SIM-TAT-22-0107'), paper.insurance('SIM-INS-6104-550')],
        trace: [
          inspected(
            '2018-04-01',
            STOPS.orchard,
            t(
              'ตรวจรถและทางเดิน เปิดรับ 100 ที่นั่ง',
              'Cart and paths checked, 100 seats opened',
              '车辆与步道检查完毕，开放100席',
            ),
          ),
        ],
      },
    ],
  },
]
