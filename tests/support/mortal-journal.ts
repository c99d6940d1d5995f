import type { Journal } from '../../engine/stream/journal.js';

export class PowerCut extends Error {}

/** A journal whose process may be killed: from then on nothing that the process still does reaches the log. */
export class MortalJournal implements Journal {
  private isDead = false;

  constructor(readonly inner: Journal) {}

  die(): void {
    this.isDead = true;
  }

  append(...parameters: Parameters<Journal['append']>): void {
    this.assertAlive();
    this.inner.append(...parameters);
  }

  saveCheckpoint(...parameters: Parameters<Journal['saveCheckpoint']>): void {
    this.assertAlive();
    this.inner.saveCheckpoint(...parameters);
  }

  saveExported(...parameters: Parameters<Journal['saveExported']>): void {
    this.assertAlive();
    this.inner.saveExported(...parameters);
  }

  readAfter: Journal['readAfter'] = (position, limit) => this.inner.readAfter(position, limit);
  checkpoint: Journal['checkpoint'] = () => this.inner.checkpoint();
  rows: Journal['rows'] = () => this.inner.rows();
  exported: Journal['exported'] = () => this.inner.exported();
  close: Journal['close'] = () => this.inner.close();

  private assertAlive(): void {
    if (this.isDead) throw new PowerCut('the process is dead');
  }
}
