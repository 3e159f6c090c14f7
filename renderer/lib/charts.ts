import { useQuery } from '@tanstack/react-query'
import type { Chart } from '../../electron/ipc/charts.ts'
import { client } from './client.ts'

const NONE: readonly Chart[] = []

/** The size charts of makers that this house keeps; none until they are read. */
export function useCharts(): readonly Chart[] {
  const { data } = useQuery({ queryKey: ['charts', 'list'], queryFn: () => client.charts.list({}) })
  return data ?? NONE
}
