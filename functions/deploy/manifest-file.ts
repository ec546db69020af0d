import { OfficeAddinManifest } from 'office-addin-manifest';
import type { ManifestFiles } from 'functions/deploy/release';

/** Microsoft's own reader and writer of manifests. */
export const manifestFiles: ManifestFiles = {
  setId: async (file, id) => void (await OfficeAddinManifest.modifyManifestFile(file, id)),
  read: async (file) => {
    const { id = '', version = '', displayName = '' } = await OfficeAddinManifest.readManifestFile(file);
    return { id, version, displayName };
  },
};
