import { describe, expect, test } from 'vitest'
import { handOver, type InApp, inAppOf } from '../../server/lan/in-app.ts'

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'
const ANDROID =
  'Mozilla/5.0 (Linux; Android 10; SM-A105F; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/87.0.4280.141 Mobile Safari/537.36'

const AGENTS: [userAgent: string, app: InApp | null][] = [
  [`${IPHONE} Mobile/15E148 Safari Line/13.16.0`, 'line'],
  [`${ANDROID} Line/13.19.1/IAB`, 'line'],
  [`${IPHONE} Mobile/15E148 MicroMessenger/8.0.44(0x18002c2d) NetType/WIFI Language/zh_CN`, 'wechat'],
  [
    `${ANDROID} MMWEBID/1234 MicroMessenger/8.0.40.2420(0x28002837) WeChat/arm64 Weixin NetType/WIFI`,
    'wechat',
  ],
  [`${IPHONE} Mobile/15E148 [FBAN/FBIOS;FBAV/430.0.0.31.110;FBDV/iPhone12,1]`, 'facebook'],
  [`${ANDROID} [FB_IAB/FB4A;FBAV/430.0.0.29.110;]`, 'facebook'],
  [`${ANDROID} [FB_IAB/Orca-Android;FBAV/420.0.0.14.66;]`, 'facebook'],
  [`${IPHONE} Mobile/15E148 Instagram 300.0.0.18.111 (iPhone12,1; iOS 16_6; th_TH)`, 'instagram'],
  [`${ANDROID} Instagram 300.0.0.29.110 Android [FBAN/InstagramForAndroid]`, 'instagram'],
  [`${IPHONE} Version/16.6 Mobile/15E148 Safari/604.1`, null],
  [ANDROID.replace('; wv', ''), null],
  ['Mozilla/5.0 (X11; Linux x86_64) OutLine/2 Firefox/120.0', null],
  ['', null],
]

test.each(AGENTS)('%s is the browser of %s', (userAgent, app) => {
  expect(inAppOf(userAgent)).toBe(app)
})

describe('given a page opened inside an app, when it is handed to the real browser', () => {
  const url = 'http://192.168.1.34:8080/w/482915?shareId=s_1'

  test('then LINE gets its parameter, and it is not added twice', () => {
    const once = handOver('line', url, IPHONE)
    expect(once).toEqual({ url: `${url}&openExternalBrowser=1`, by: 'link' })
    expect(handOver('line', once.url, ANDROID)).toEqual(once)
  })

  test.each(['facebook', 'instagram'] as const)('then %s on Android gets an intent', app => {
    expect(handOver(app, `${url}#top`, ANDROID)).toEqual({
      url: 'intent://192.168.1.34:8080/w/482915?shareId=s_1#Intent;scheme=http;end',
      by: 'link',
    })
  })

  const BY_HAND: [InApp, string][] = [
    ['wechat', ANDROID],
    ['wechat', IPHONE],
    ['facebook', IPHONE],
    ['instagram', IPHONE],
  ]
  test.each(BY_HAND)('then %s lets nothing out and the address is copied (%s)', (app, userAgent) => {
    expect(handOver(app, url, userAgent)).toEqual({ url, by: 'copy' })
  })
})
