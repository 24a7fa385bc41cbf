/** A log is one trunk or one branch of a workshop; its id is what frames and commands name. */
export type LogId = string
export type WorkshopId = string
/** Six digits as a string, without a space. */
export type Pin = string
export type ParticipantId = string
export type ShopId = string
export type ProductId = string
export type LotId = string
export type ShareId = string
export type OrderId = string
/** A group-buy team. */
export type GroupId = string
export type RunId = string
export type PollId = string
export type PostId = string
/** Chosen by whoever sends the command; the same id from the same seat is answered once. */
export type CommandId = string

/** The actor of clock events, expiries and the simulated crowd. No seat can hold this id. */
export const DRIVER = 'driver'
export type Actor = ParticipantId | typeof DRIVER
