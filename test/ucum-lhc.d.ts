// The part of @lhncbc/ucum-lhc that the tests use; the package brings no types.

declare module '@lhncbc/ucum-lhc' {
  export const UcumLhcUtils: {
    getInstance(): { validateUnitString(code: string): { readonly status: 'valid' | 'invalid' | 'error' } };
  };
}
