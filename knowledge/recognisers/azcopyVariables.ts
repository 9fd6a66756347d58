/** Variables that look like AzCopy's and are none: a misspelled one is ignored without a word. */
import type { Recogniser } from './recogniser.ts';
import type { Sighting } from './sighting.ts';

/** Set or named by itself, in capitals as variables are: within a reference such as $AZCOPY_X the name is its owner's. */
const VARIABLE = /(?<![$%{(\w/.])AZCOPY_[A-Z]\w{2,60}(?!\w*[./])/g;

export const azcopyVariables: Recogniser = {
  name: 'AzCopy variables',
  recognise({ knowledge, reading }) {
    const named = [...reading.plain.clean.matchAll(VARIABLE)]
      .filter(({ index }) => reading.plain.folded[index] !== ' ')
      .map((match) => ({ name: match[0].toLowerCase(), match }));
    const unknown = named.filter(({ name }) => !knowledge.byCode.has(name) && !HARMLESS.has(name));
    const sightings: Sighting[] = unknown.map(({ name, match }) => ({
      id: `variable ${name}`,
      rank: 'detail',
      causes: [{ cause: 'azcopy-env-variable' }],
      says: `${match[0]} is no variable that AzCopy knows`,
      ...(OF_A_LOGIN.test(name) ? { over: ['login-missing'] } : {}),
      places: [{ at: match.index, length: match[0].length }],
    }));
    return { sightings, implied: sightings.length > 0 ? { tool: 'azcopy' } : {} };
  },
};

/** That no login is found is then only what follows. */
const OF_A_LOGIN = /login|auth|_msi|_spa|_spn|tenant|client/;

/** Known to AzCopy, or common names of people's own that mean no variable of it. */
const HARMLESS = new Set(
  'azcopy_parallel_stat_files azcopy_tune_to_cpu azcopy_pace_page_blobs azcopy_optimize_sparse_page_blob azcopy_cache_proxy_lookup azcopy_request_try_timeout azcopy_disable_syslog azcopy_content_type_map azcopy_download_to_temp_path azcopy_disable_incomplete_blob_transfer azcopy_show_perf_states azcopy_user_agent_prefix azcopy_login_cache_name azcopy_oauth_token_info azcopy_disable_hierarchical_scan azcopy_linux azcopy_windows azcopy_darwin azcopy_linux_amd64 azcopy_windows_amd64 azcopy_darwin_amd64 azcopy_linux_arm64 azcopy_version azcopy_path azcopy_dir azcopy_bin azcopy_url azcopy_home azcopy_exe azcopy_log azcopy_logs azcopy_command azcopy_output'.split(
    ' ',
  ),
);
