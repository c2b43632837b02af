import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Pictogram } from '../../ui/pictogram.tsx'
import { PressButton } from '../../ui/press-button.tsx'
import { canSaveFiles, saveFile } from './save-file.ts'
import type { Table } from './write-csv.ts'
import { writeCsv } from './write-csv.ts'

type Props = {
  /** What the file is called, without its ending: Latin letters, so that every machine can read its name. */
  file: string
  /** The whole list, fetched if need be; null when it could not be had. */
  table: () => Table | Promise<Table | null>
}

/** A shell without printing returns at once and never says that it is about to (milliseconds). */
const aboutToPrintMs = 500

/** Print and CSV: what every list has. */
export function ListKeys({ file, table }: Props) {
  const { t } = useTranslation('manager')
  const [said, setSaid] = useState<string | null>(null)

  const print = () => {
    let printed = false
    window.addEventListener('beforeprint', () => (printed = true), { once: true })
    window.print()
    setTimeout(() => printed || setSaid(t('list.noPrinter')), aboutToPrintMs)
  }

  const save = async () => {
    if (!canSaveFiles()) return setSaid(t('list.noFiles'))
    setSaid(t('list.writing'))
    const whole = await table()
    if (whole === null) return setSaid(t('list.notWritten'))
    saveFile(`${file}.csv`, writeCsv(whole))
    setSaid(t('list.saved', { name: `${file}.csv` }))
  }

  return (
    <div className="list-keys">
      <PressButton className="key small" onPress={print}>
        <Pictogram name="print" />
        <span>{t('list.print')}</span>
      </PressButton>
      <PressButton className="key small" onPress={() => void save()}>
        <Pictogram name="table" />
        <span>{t('list.csv')}</span>
      </PressButton>
      <p className="list-said" role="status">
        {said}
      </p>
    </div>
  )
}
