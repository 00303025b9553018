/** Bounds of an upload; stated in the error that refuses a larger one. */
export const MAX_FILE_MEGABYTES = 50;
export const MAX_FILE_BYTES = MAX_FILE_MEGABYTES * 1024 * 1024;
export const MAX_FILES = 10;
export const MAX_UPLOAD_MEGABYTES = 100;
export const MAX_UPLOAD_BYTES = MAX_UPLOAD_MEGABYTES * 1024 * 1024;
/** Bound of a JSON body. */
export const MAX_BODY_BYTES = 2 * 1024 * 1024;
