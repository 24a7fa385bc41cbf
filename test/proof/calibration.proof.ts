import { calibration } from '../simulations/calibration.support.ts'

calibration(Array.from({ length: 20 }, (_, i) => i + 1))
