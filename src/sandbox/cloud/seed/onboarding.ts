/** The onboarding templates that the partner has in Partner Hub: no API lists them, provisioning names one by its id. */

/** Every package of the published description. */
export const wholesalePackages = [
  'common_area_calling',
  'webex_calling',
  'webex_meetings',
  'webex_suite',
  'webex_voice',
  'cx_essentials',
  'webex_calling_standard',
  'cisco_calling_plan',
  'attendant_console',
  'cx_premium_agent',
  'cx_standard_agent',
  'cx_voice_ports',
  'cx_ai_assistant',
  'webex_ai_agent',
];

export interface OnboardingTemplate {
  provisioningId: string;
  packages: readonly string[];
  /** It was deleted in Partner Hub. */
  retired?: true;
}

function idOf(uuid: string): string {
  return Buffer.from(uuid).toString('base64url');
}

export const onboardingTemplates: readonly OnboardingTemplate[] = [
  // ZjViMzYxODctYzhkZC00NzI3LThiMmYtZjljNDQ3ZjI5MDQ2, that of the published examples
  { provisioningId: idOf('f5b36187-c8dd-4727-8b2f-f9c447f29046'), packages: wholesalePackages },
  // MGJkNGE5M2UtNWY0NC00ZDFiLTlhNjctM2MyZTFmMGE3YjU4
  {
    provisioningId: idOf('0bd4a93e-5f44-4d1b-9a67-3c2e1f0a7b58'),
    packages: ['webex_meetings', 'webex_voice'],
  },
  // YTdjMDJmMTEtOWQzNi00ZTA4LWI1YWMtNmYzZDJjMWIwZTk0
  {
    provisioningId: idOf('a7c02f11-9d36-4e08-b5ac-6f3d2c1b0e94'),
    packages: wholesalePackages,
    retired: true,
  },
];
