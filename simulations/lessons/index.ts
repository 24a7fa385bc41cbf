import type { Lesson } from '../../server/core/lesson.ts'
import { defaultLesson } from './default.ts'

export const LESSONS: readonly Lesson[] = [defaultLesson]
