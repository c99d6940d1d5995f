import type { ThemeConfig } from 'antd';

/** The only place where colors, type and spacing are chosen; style sheets read them as `--ant-…` variables. */
export const theme: ThemeConfig = {
  cssVar: { key: 'yimen' },
  hashed: false,
  token: {
    colorPrimary: '#0F6A8B',
    colorLink: '#0F6A8B',
    colorSuccess: '#2E7D4F',
    colorWarning: '#B7791F',
    // Amber on white is 3.6:1; words need 4.5:1.
    colorWarningText: '#85550F',
    colorError: '#B3261E',
    colorErrorText: '#B3261E',
    colorInfo: '#4A6572',
    colorTextBase: '#1B262B',
    colorTextSecondary: '#4D5B62',
    colorTextTertiary: '#5F6D74',
    colorTextDescription: '#5F6D74',
    colorTextPlaceholder: '#6B787F',
    colorBgLayout: '#F4F6F7',
    colorBorder: '#BCC7CC',
    colorBorderSecondary: '#E1E7EA',
    fontSize: 14,
    lineHeight: 22 / 14,
    borderRadius: 6,
    sizeUnit: 4,
    sizeStep: 4,
    wireframe: false,
    fontFamily: '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", system-ui, sans-serif',
  },
  components: {
    Table: { headerBg: '#F4F6F7', cellPaddingBlockSM: 8, cellPaddingInlineSM: 8 },
    Tabs: { horizontalMargin: '0' },
  },
};
