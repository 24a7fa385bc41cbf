import type { Request } from 'express'

/** The address this request came by. */
export const origin = (req: Request): string => `${req.protocol}://${req.get('host') ?? 'localhost'}`

/** The trainer's token stands in the fragment, which browsers do not send. */
export const workshopUrls = (base: string, pin: string, trainerToken: string) => ({
  phone: `${base}/?pin=${pin}`,
  stage: `${base}/w/${pin}/stage`,
  trainer: `${base}/w/${pin}/trainer#${trainerToken}`,
})
